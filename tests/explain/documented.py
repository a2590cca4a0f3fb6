"""The errors that the platform documents, or that public integrations have met.

SEED holds every row of the platform's page "Order Management Errors" (2021-02-16): code,
message as printed there (mixed commas, trailing blanks and all), id of our explanation, and
facts of the row that must stand in our words. PLATFORM holds every row of its public list of
error codes: code, English and Chinese name, whether a retry helps.
"""

from __future__ import annotations

from typing import NamedTuple


class SeedRow(NamedTuple):
    """One row of the page; the facts are what both languages must not leave out."""

    code: str
    message: str
    id: str
    retry: str
    facts: tuple[tuple[str, str], ...] = ()


class PlatformRow(NamedTuple):
    """One row of the list of platform error codes."""

    code: str
    english: str
    chinese: tuple[str, ...]
    retry: str


_SHIPPABLE = (("等待您发货", "waiting for your shipment"), ("部分发货", "partial delivery"))
_STATUS_CODES = (
    ("WAIT_SELLER_SEND_GOODS", "WAIT_SELLER_SEND_GOODS"),
    ("SELLER_PART_SEND_GOODS", "SELLER_PART_SEND_GOODS"),
)
_ALL_OR_PART = (("全部发货", "“all”"), ("分几次", "part"))
_WAY_OUT = (("_LOCAL", "_LOCAL"), ("_OVERSEAS", "_OVERSEAS"), ("网址", "URL"), ("客服", "support"))
_LATER = (("重试", "try again"), ("客服", "seller support"))

SEED = (
    SeedRow(
        "-999",
        "该交易订单已填写发货通知,无需重复操作。",
        "fulfil.already_declared",
        "no",
        (*_ALL_OR_PART, ("刷新订单", "Refresh the order")),
    ),
    SeedRow(
        "-999",
        "该交易订单缺少履约信息,请联系客服处理。",
        "fulfil.not_released",
        "no",
        (
            ("等待您发货", "wait for their shipment"),
            ("部分发货", "partly shipped"),
            ("纠纷", "dispute"),
            ("申请取消", "cancellation"),
            ("冻结", "frozen"),
            ("等待买家付款", "waiting for payment"),
        ),
    ),
    SeedRow(
        "-999",
        "该货运跟踪号未通过物流风控审核,请更换货运跟踪号后重试。",
        "fulfil.number_rejected",
        "after_edit",
        (("规则", "rules"), *_WAY_OUT),
    ),
    SeedRow("-999", "系统异常,请稍候重试 ", "fulfil.system_busy", "later", _LATER),
    SeedRow(
        "-999",
        "您填写的交易订单号有误或不属于当前账号,请修改后重试。",
        "fulfil.wrong_order",
        "no",
        (*_SHIPPABLE, ("账号", "account"), ("关闭", "closed"), ("取消", "cancelled")),
    ),
    SeedRow(
        "-999",
        "该物流方案不存在,请选择有效的物流方案后重试。 ",
        "fulfil.carrier_gone",
        "after_edit",
        (("1–3 个月", "one to three months"), ("刷新物流列表", "Refresh the carrier list")),
    ),
    SeedRow(
        "-999",
        "该交易订单已填写发货通知,数据更新中,请您耐心等待,无需重复操作。",
        "fulfil.still_updating",
        "no",
        (("全部发货", "“all”"), ("刷新订单", "Refresh the order")),
    ),
    SeedRow(
        "-314",
        "该交易订单不处于等待发货状态,无法填写发货通知。",
        "fulfil.not_waiting",
        "no",
        (*_SHIPPABLE, *_STATUS_CODES, ("刷新订单", "Refresh the order")),
    ),
    SeedRow(
        "-106",
        "该账号不支持您所选择的发货地国家,请检查海外仓开通状态。",
        "fulfil.wrong_country",
        "after_edit",
        (("法国", "France"), ("西班牙", "Spanish"), ("发货地", "come from"), ("收货", "go")),
    ),
    SeedRow("-1", "Any error message", "fulfil.internal", "later", _LATER),
    SeedRow(
        "-326",
        "您填写的货运跟踪号格式不符合该物流方案的规则要求。",
        "fulfil.number_format",
        "after_edit",
        (("规则", "rule"), *_WAY_OUT),
    ),
    SeedRow(
        "-334",
        "查询履约单失败",
        "fulfil.status_query",
        "no",
        (*_SHIPPABLE, *_STATUS_CODES, ("刷新订单", "Refresh the order")),
    ),
    SeedRow(
        "-320",
        "物流跟踪网址不能为空,请修改后重试。",
        "fulfil.url_missing",
        "after_edit",
        (("OTHER", "OTHER"), ("不是真实的物流公司", "no real carriers"), ("跟踪", "track")),
    ),
    SeedRow(
        "F00-00-10013-002 ",
        "Order fulfill system error. Please try again later",
        "fulfil.service_error",
        "later",
        _LATER,
    ),
)

OTHERS_SEEN = (
    ("-2001", "", "fulfil.number_uploaded"),
    ("F00-10-10000-001", "system error, please try again later", "platform.read_error"),
    ("isp.50001", "服务器错误", "platform.backend"),
    ("isv.invalid-parameter", "非法参数", "platform.argument_invalid"),
    (
        "isv.account-migration-check-fail",
        "account migration does not conform to platform standards",
        "platform.account_migrated",
    ),
    ("13250015", "", "platform.passing_trouble"),
    ("-99999", "", "platform.inner_timeout"),
    ("SYS_ERROR", "系统错误,请稍后重试", "platform.sys_error"),
)
"""Codes seen in public integrations: code, message where known, id of our explanation."""

PLATFORM = (
    PlatformRow("3", "Upload Fail", ("图片上传失败",), "later"),
    PlatformRow("4", "User Call Limited", ("用户调用次数超限",), "later"),
    PlatformRow("5", "Session Call Limited", ("会话调用次数超限",), "later"),
    PlatformRow("6", "Partner Call Limited", ("合作伙伴调用次数超限",), "later"),
    PlatformRow("7", "App Call Limited", ("应用调用次数超限",), "later"),
    PlatformRow("8", "App Call Exceeds Limited Frequency", ("应用调用频率超限",), "later"),
    PlatformRow("9", "Http Action Not Allowed", ("HTTP方法被禁止（请用大写的POST或GET）",), "no"),
    PlatformRow("10", "Service Currently Unavailable", ("服务不可用",), "later"),
    PlatformRow("11", "Insufficient ISV Permissions", ("开发者权限不足",), "no"),
    PlatformRow("12", "Insufficient User Permissions", ("用户权限不足",), "no"),
    PlatformRow("13", "Insufficient Partner Permissions", ("合作伙伴权限不足",), "no"),
    PlatformRow("15", "Remote Service Error", ("远程服务出错",), "later"),
    PlatformRow("21", "Missing Method", ("缺少方法名参数",), "no"),
    PlatformRow("22", "Invalid Method", ("不存在的方法名",), "no"),
    PlatformRow("23", "Invalid Format", ("非法数据格式",), "no"),
    PlatformRow("24", "Missing Signature", ("缺少签名参数",), "no"),
    PlatformRow("25", "Invalid Signature", ("非法签名", "无效签名"), "no"),
    PlatformRow("26", "Missing Session", ("缺少SessionKey参数",), "after_signin"),
    PlatformRow("27", "Invalid Session", ("无效的SessionKey参数",), "after_signin"),
    PlatformRow("28", "Missing App Key", ("缺少AppKey参数",), "no"),
    PlatformRow("29", "Invalid App Key", ("非法的AppKey参数",), "no"),
    PlatformRow("30", "Missing Timestamp", ("缺少时间戳参数",), "after_edit"),
    PlatformRow("31", "Invalid Timestamp", ("非法的时间戳参数",), "after_edit"),
    PlatformRow("32", "Missing Version", ("缺少版本参数",), "no"),
    PlatformRow("33", "Invalid Version", ("非法的版本参数",), "no"),
    PlatformRow("34", "Unsupported Version", ("不支持的版本号",), "no"),
    PlatformRow("40", "Missing Required Arguments", ("缺少必选参数",), "after_edit"),
    PlatformRow("41", "Invalid Arguments", ("非法的参数",), "after_edit"),
    PlatformRow("42", "Forbidden Request", ("请求被禁止",), "no"),
    PlatformRow("43", "Parameter Error", ("参数错误",), "after_edit"),
    PlatformRow("44", "Invalid access token", (), "after_signin"),
    PlatformRow("47", "Invalid encoding", (), "no"),
    PlatformRow("50", "Remote service/Business error", (), "no"),
    PlatformRow("53", "Insufficient security level", (), "no"),
    PlatformRow(
        "IllegalAccessToken",
        "The specified access token is invalid or expired",
        (),
        "after_signin",
    ),
    PlatformRow(
        "IncompleteSignature",
        "The request signature does not conform to platform standards",
        (),
        "no",
    ),
    PlatformRow("InvalidApiPath", "", (), "no"),
    PlatformRow("MissingParameter", "", (), "after_edit"),
    PlatformRow("InvalidAppKey", "", (), "no"),
    PlatformRow("InsufficientPermission", "", (), "no"),
    PlatformRow("AppWhiteIpLimit", "App IP whitelist", (), "after_edit"),
    PlatformRow("ApiCallLimit", "", (), "later"),
    PlatformRow("AppApiCallLimit", "", (), "later"),
    PlatformRow("AppCallLimit", "", (), "later"),
)

OURS = (
    "network.refused",
    "network.dns",
    "network.tls",
    "network.proxy",
    "network.timeout",
    "network.cut",
    "network.stopped",
    "network.unreachable",
    "answer.html",
    "answer.empty",
    "answer.truncated",
    "answer.too_large",
    "answer.wrong_shape",
    "answer.redirected",
    "http.500",
    "http.502",
    "http.503",
    "http.504",
    "gateway.not_https",
    "gateway.not_a_url",
    "gateway.credentials",
    "gateway.unknown_path",
    "store.full",
    "store.read_only",
    "store.locked",
    "store.damaged",
    "store.newer",
    "store.not_a_folder",
    "store.unreachable",
    "store.set_aside",
    "keystore.missing",
    "keystore.locked",
    "keystore.dismissed",
    "keystore.plain_text",
    "outbox.duplicate",
    "outbox.same_number",
    "outbox.illegal",
    "outbox.missing",
    "outbox.lock_lost",
    "outbox.interrupted",
    "outbox.other_writer",
    "practice.cannot_open",
    "settings.variables_missing",
    "program.error",
    "import.unreadable",
    "import.too_large",
    "import.empty",
    "import.encoding",
    "import.not_a_table",
    "import.old_excel",
    "import.password",
    "import.damaged",
    "import.rounded",
    "import.trailing_zeros",
    "import.exponent",
    "import.not_text",
    "import.formula",
    "import.line_break",
    "import.quotes",
    "import.extra_cells",
    "import.above_heading",
    "import.order_missing",
    "import.order_unknown",
    "import.carrier_ambiguous",
    "import.send_type",
    "import.row_repeated",
    "import.order_twice",
    "import.refused_before",
    "keystore.trouble",
    "oauth.no_code",
    "oauth.wrong_state",
    "oauth.denied",
    "oauth.timeout",
    "oauth.cancelled",
    "oauth.port_taken",
    "session.ended",
    "connection.wrong_secret",
    "connection.clock_fast",
    "connection.clock_slow",
    "shop.duplicate",
    "shop.another_seller",
    "shop.missing",
    "declaring.lines_unknown",
    "declaring.part_by_lines",
    "declaring.actual_carrier",
)
"""Codes of this program's own."""
