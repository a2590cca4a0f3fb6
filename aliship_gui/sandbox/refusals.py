"""The platform's words when it says no.

Two kinds. A `Refusal` is a business answer: the platform understood a declaration and declined
it, with a code and a Chinese message of its order management error document. A `GatewayError`
is the gateway's own check, answered as `error_response` before any business code runs.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from aliship_gui.resources import resource


@dataclass(frozen=True, slots=True)
class Refusal:
    """A business error in the platform's own words."""

    code: str
    message: str


ALREADY_DECLARED = Refusal("-999", "该交易订单已填写发货通知,无需重复操作。")
STILL_UPDATING = Refusal("-999", "该交易订单已填写发货通知,数据更新中,请您耐心等待,无需重复操作。")
NOT_RELEASED = Refusal("-999", "该交易订单缺少履约信息,请联系客服处理。")
RISKY_NUMBER = Refusal("-999", "该货运跟踪号未通过物流风控审核,请更换货运跟踪号后重试。")
SYSTEM_BUSY = Refusal("-999", "系统异常,请稍候重试")
NOT_YOUR_ORDER = Refusal("-999", "您填写的交易订单号有误或不属于当前账号,请修改后重试。")
NO_SUCH_CARRIER = Refusal("-999", "该物流方案不存在,请选择有效的物流方案后重试。")
NOT_WAITING = Refusal("-314", "该交易订单不处于等待发货状态,无法填写发货通知。")
WRONG_COUNTRY = Refusal("-106", "该账号不支持您所选择的发货地国家,请检查海外仓开通状态。")
INTERNAL = Refusal("-1", "Internal error validating the request.")
BAD_NUMBER = Refusal("-326", "您填写的货运跟踪号格式不符合该物流方案的规则要求。")
NO_FULFILMENT = Refusal("-334", "查询履约单失败")
NO_URL = Refusal("-320", "物流跟踪网址不能为空,请修改后重试。")
FULFIL_SYSTEM = Refusal("F00-00-10013-002", "Order fulfill system error. Please try again later")


class GatewayError(Exception):
    """The gateway declines a request: a code of `platform_error_codes.csv`, or a given word.

    `subject` is the parameter at fault, where one is.
    """

    def __init__(
        self,
        code: int | str,
        *,
        subject: str = "",
        message: str = "",
        sub_code: str = "",
        sub_message: str = "",
    ) -> None:
        super().__init__(code, subject)
        self.code = code
        self.subject = subject
        self.message = message or gateway_message(str(code))
        self.sub_code = sub_code
        self.sub_message = sub_message


def missing_argument(name: str) -> GatewayError:
    """A required parameter is not there (40)."""
    return GatewayError(
        40,
        subject=name,
        sub_code="isv.missing-parameter",
        sub_message=f"缺少必选参数: {name}",
    )


def invalid_argument(name: str) -> GatewayError:
    """A parameter is there and makes no sense (41)."""
    return GatewayError(
        41,
        subject=name,
        sub_code="isv.invalid-parameter",
        sub_message=f"非法参数: {name}",
    )


@cache
def _gateway_messages() -> dict[str, str]:
    with resource("platform", "platform_error_codes.csv").open(
        encoding="utf-8", newline=""
    ) as lines:
        return {row["code"]: row["message_en"] for row in csv.DictReader(lines)}


def gateway_message(code: str) -> str:
    """The English words of a gateway code, "" for one that is in no list."""
    return _gateway_messages().get(code, "")
