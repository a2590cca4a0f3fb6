<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About AliShip</source>
   <translation>关于 AliShip</translation>
  </message>
  <message>
   <source>Declares AliExpress shipments exactly once and explains every refusal.</source>
   <translation>每笔速卖通发货只声明一次，每次拒绝都有解释。</translation>
  </message>
  <message>
   <source>&amp;Made of, and their licences</source>
   <translation>组成部分和许可证(&amp;M)</translation>
  </message>
  <message>
   <source>Components</source>
   <translation>组成部分</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>许可证</translation>
  </message>
  <message>
   <source>&amp;Copy the versions</source>
   <translation>复制版本信息(&amp;C)</translation>
  </message>
  <message>
   <source>The licences are being read …</source>
   <translation>正在读取许可证…</translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation>许可证：{licence}</translation>
  </message>
  <message>
   <source>The licence's text is at the address above.</source>
   <translation>许可证全文见上面的网址。</translation>
  </message>
 </context>
 <context>
  <name>AddressKeepingDialog</name>
  <message>
   <source>Buyers' addresses</source>
   <translation>买家地址</translation>
  </message>
  <message>
   <source>Addresses, telephone numbers and buyers' names are needed until a parcel has arrived. After that they are deleted from this computer; the platform still has them, and an order that you open again shows its address. Numbers, items, parcels and the buyer's login stay.</source>
   <translation>包裹送达之前，需要用到买家的地址、电话和姓名；之后就会从这台电脑上删除。平台上仍然保留，重新打开订单还能看到地址。订单号、商品、包裹和买家账号不会删除。</translation>
  </message>
  <message>
   <source>&amp;Days from the end of an order until its address is deleted:</source>
   <translation>订单结束后多少天删除地址(&amp;D)：</translation>
  </message>
  <message>
   <source>Days until an address is deleted</source>
   <translation>多少天后删除地址</translation>
  </message>
  <message>
   <source>0 means at once</source>
   <translation>0 表示立即删除</translation>
  </message>
  <message numerus="yes">
   <source>%Ln damaged data file(s) lie(s) in {folder}, set aside since {since}. Addresses are in there too; each file is deleted {days} days after it was set aside.</source>
   <translation>
    <numerusform>{folder} 里有 %Ln 个损坏后另存的数据文件（最早：{since}）。里面也有地址；每个文件另存 {days} 天后删除。</numerusform>
   </translation>
  </message>
  <message>
   <source>De&amp;lete now</source>
   <translation>马上删除(&amp;L)</translation>
  </message>
 </context>
 <context>
  <name>AttentionView</name>
  <message>
   <source>Shipments that need attention</source>
   <translation>需要处理的发货</translation>
  </message>
  <message>
   <source>Send again</source>
   <translation>重新提交</translation>
  </message>
  <message>
   <source>Send all with this cause again</source>
   <translation>同一原因的全部重新提交</translation>
  </message>
  <message>
   <source>Ask the platform again</source>
   <translation>再向平台核对</translation>
  </message>
  <message>
   <source>Done with it</source>
   <translation>不再处理</translation>
  </message>
  <message>
   <source>Take it off this list; it stays in the history</source>
   <translation>从列表里去掉，发货记录里仍然保留</translation>
  </message>
  <message>
   <source>More for all</source>
   <translation>批量处理</translation>
  </message>
  <message>
   <source>Take every order with this cause off this list; they stay in the history</source>
   <translation>把这个原因下的订单全部移出列表，发货记录里仍然保留</translation>
  </message>
  <message>
   <source>Own shipping method for all …</source>
   <translation>全部改用卖家自定义物流 …</translation>
  </message>
  <message>
   <source>Give every order your own method of its country, and a tracking page</source>
   <translation>每个订单改用对应国家的卖家自定义物流，并填上查询网页</translation>
  </message>
  <message>
   <source>Tracking page for all …</source>
   <translation>全部填写查询网页 …</translation>
  </message>
  <message>
   <source>Give every order a tracking URL with its number in it</source>
   <translation>给每个订单填上带运单号的跟踪网址</translation>
  </message>
  <message>
   <source>Clean all numbers …</source>
   <translation>清理全部运单号 …</translation>
  </message>
  <message>
   <source>Take everything out of the numbers but letters and digits</source>
   <translation>运单号里只保留字母和数字</translation>
  </message>
  <message>
   <source>No remark for all …</source>
   <translation>全部不填备注 …</translation>
  </message>
  <message>
   <source>Send every order without a remark for the buyer</source>
   <translation>每个订单都不填给买家的备注再提交</translation>
  </message>
  <message>
   <source>The platform may have it already. Sending again could declare it twice.</source>
   <translation>平台可能已经收下了，再提交一次有可能重复声明。</translation>
  </message>
  <message>
   <source>Send it again all the same</source>
   <translation>仍然重新提交</translation>
  </message>
  <message>
   <source>Other carrier for all …</source>
   <translation>全部换物流 …</translation>
  </message>
  <message>
   <source>Ask the platform about all of them again</source>
   <translation>全部再向平台核对</translation>
  </message>
  <message>
   <source>Done with all of them</source>
   <translation>全部不再处理</translation>
  </message>
  <message>
   <source>Give every order with this cause another carrier</source>
   <translation>给这个原因下的所有订单换一家物流</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Take this message away</source>
   <translation>收起这条消息</translation>
  </message>
 </context>
 <context>
  <name>BreakingLabel</name>
  <message>
   <source>&amp;Copy</source>
   <translation>复制(&amp;C)</translation>
  </message>
  <message>
   <source>Select &amp;all</source>
   <translation>全选(&amp;A)</translation>
  </message>
 </context>
 <context>
  <name>CallText</name>
  <message>
   <source>Calls today: {calls} of {limit}</source>
   <translation>今天已访问平台 {calls} 次，上限 {limit} 次</translation>
  </message>
  <message>
   <source>The platform answers an app in test status {limit} times a day. It counts anew at {moment}.</source>
   <translation>测试状态的应用每天只能访问平台 {limit} 次，{moment} 重新计算。</translation>
  </message>
 </context>
 <context>
  <name>CarrierDialog</name>
  <message>
   <source>Another carrier</source>
   <translation>更换物流</translation>
  </message>
  <message numerus="yes">
   <source>Another carrier for %Ln order(s)</source>
   <translation>
    <numerusform>给 %Ln 个订单换物流</numerusform>
   </translation>
  </message>
  <message>
   <source>You will see every order again before anything is sent.</source>
   <translation>发送之前，您会再看到每一个订单。</translation>
  </message>
  <message>
   <source>&amp;Change and look</source>
   <translation>换好再看一遍(&amp;C)</translation>
  </message>
  <message>
   <source>C&amp;ancel</source>
   <translation>取消(&amp;A)</translation>
  </message>
 </context>
 <context>
  <name>CarrierList</name>
  <message>
   <source>Proposed for this order</source>
   <translation>为这个订单推荐</translation>
  </message>
  <message>
   <source>These fit, the best first</source>
   <translation>这些合适，最合适的在前</translation>
  </message>
  <message>
   <source>Used last</source>
   <translation>最近使用</translation>
  </message>
  <message>
   <source>Recommended by the platform</source>
   <translation>平台推荐</translation>
  </message>
  <message>
   <source>All carriers</source>
   <translation>全部物流方案</translation>
  </message>
  <message>
   <source>Your own carrier (needs a tracking URL)</source>
   <translation>卖家自定义（需填写跟踪网址）</translation>
  </message>
 </context>
 <context>
  <name>CarrierPicker</name>
  <message>
   <source>Carrier</source>
   <translation>物流方案</translation>
  </message>
  <message>
   <source>Type a name or key, or press ↓</source>
   <translation>输入名称或代码，或按 ↓</translation>
  </message>
  <message>
   <source>Carriers</source>
   <translation>物流方案列表</translation>
  </message>
  <message>
   <source>Open the list of carriers</source>
   <translation>打开物流方案列表</translation>
  </message>
 </context>
 <context>
  <name>CheckDialog</name>
  <message>
   <source>Test connection</source>
   <translation>测试连接</translation>
  </message>
  <message>
   <source>&amp;Test again</source>
   <translation>再测一次(&amp;T)</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>CheckedField</name>
  <message>
   <source>{field}: fine now</source>
   <translation>{field}：没有问题了</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>&amp;Orders</source>
   <translation>订单(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>显示(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Refresh</source>
   <translation>刷新(&amp;R)</translation>
  </message>
  <message>
   <source>Fetch orders</source>
   <translation>获取订单</translation>
  </message>
  <message>
   <source>Orders are being fetched already</source>
   <translation>正在获取订单</translation>
  </message>
  <message>
   <source>St&amp;op</source>
   <translation>停止(&amp;O)</translation>
  </message>
  <message>
   <source>Stop fetching</source>
   <translation>停止获取</translation>
  </message>
  <message>
   <source>Nothing is being fetched</source>
   <translation>没有正在获取的内容</translation>
  </message>
  <message>
   <source>&amp;Find</source>
   <translation>查找(&amp;F)</translation>
  </message>
  <message>
   <source>Find orders</source>
   <translation>查找订单</translation>
  </message>
  <message>
   <source>Declare &amp;shipment</source>
   <translation>声明发货(&amp;S)</translation>
  </message>
  <message>
   <source>Declare what stands in the form</source>
   <translation>声明表单里填写的发货信息</translation>
  </message>
  <message>
   <source>The form cannot be sent as it stands</source>
   <translation>表单现在还不能提交</translation>
  </message>
  <message>
   <source>&amp;Import a file …</source>
   <translation>导入文件(&amp;I)…</translation>
  </message>
  <message>
   <source>Many parcels from a file</source>
   <translation>从文件导入多个包裹</translation>
  </message>
  <message>
   <source>&amp;History …</source>
   <translation>发货记录(&amp;H)…</translation>
  </message>
  <message>
   <source>Everything that was sent</source>
   <translation>全部发送记录</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Explanations</source>
   <translation>说明面板(&amp;E)</translation>
  </message>
  <message>
   <source>Show or hide the explanations</source>
   <translation>显示或隐藏解释</translation>
  </message>
  <message>
   <source>&amp;Next pane</source>
   <translation>下一个区域(&amp;N)</translation>
  </message>
  <message>
   <source>Put the cursor into the next pane</source>
   <translation>把光标移到下一个区域</translation>
  </message>
  <message>
   <source>&amp;Previous pane</source>
   <translation>上一个区域(&amp;P)</translation>
  </message>
  <message>
   <source>Put the cursor into the pane before</source>
   <translation>把光标移到上一个区域</translation>
  </message>
  <message>
   <source>&amp;Help on this place</source>
   <translation>此处的帮助(&amp;H)</translation>
  </message>
  <message>
   <source>Explain where the cursor is</source>
   <translation>说明光标所在的地方</translation>
  </message>
  <message>
   <source>&amp;Find a command …</source>
   <translation>查找命令(&amp;F)…</translation>
  </message>
  <message>
   <source>Everything that can be done, by typing a part of it</source>
   <translation>输入一部分，就能找到任何操作</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts …</source>
   <translation>键盘快捷键(&amp;K)…</translation>
  </message>
  <message>
   <source>All keys on one sheet, to print</source>
   <translation>全部快捷键，可以打印</translation>
  </message>
  <message>
   <source>Guided &amp;tour</source>
   <translation>新手导览(&amp;T)</translation>
  </message>
  <message>
   <source>Be shown around the window</source>
   <translation>带您认识这个窗口</translation>
  </message>
  <message>
   <source>&amp;About AliShip</source>
   <translation>关于 AliShip(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Shops</source>
   <translation>店铺(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Practice shop</source>
   <translation>练习店铺(&amp;P)</translation>
  </message>
  <message>
   <source>Open the practice shop on this computer</source>
   <translation>打开这台电脑上的练习店铺</translation>
  </message>
  <message>
   <source>&amp;Connect a shop …</source>
   <translation>连接店铺(&amp;C) …</translation>
  </message>
  <message>
   <source>Connect a shop of yours on AliExpress</source>
   <translation>连接您自己的速卖通店铺</translation>
  </message>
  <message>
   <source>&amp;Manage shops …</source>
   <translation>管理店铺(&amp;M) …</translation>
  </message>
  <message>
   <source>Open, rename and forget shops</source>
   <translation>打开、重命名和移除店铺</translation>
  </message>
  <message>
   <source>Sign in &amp;again …</source>
   <translation>重新登录授权(&amp;A) …</translation>
  </message>
  <message>
   <source>Sign in to this shop anew</source>
   <translation>为这个店铺重新登录授权</translation>
  </message>
  <message>
   <source>Shop se&amp;ttings …</source>
   <translation>店铺设置(&amp;T) …</translation>
  </message>
  <message>
   <source>App, gateway and name of this shop</source>
   <translation>这个店铺的应用、网关和名称</translation>
  </message>
  <message>
   <source>Test co&amp;nnection …</source>
   <translation>测试连接(&amp;N) …</translation>
  </message>
  <message>
   <source>Find out whether the platform answers, and the time</source>
   <translation>看看平台有没有回应，电脑时间准不准</translation>
  </message>
  <message>
   <source>Start the practice shop a&amp;fresh …</source>
   <translation>重新开始练习店铺(&amp;F) …</translation>
  </message>
  <message>
   <source>New orders with new deadlines</source>
   <translation>换一批新订单，重新计算发货时间</translation>
  </message>
  <message>
   <source>&amp;Buyers' addresses …</source>
   <translation>买家地址(&amp;B) …</translation>
  </message>
  <message>
   <source>How long addresses stay on this computer</source>
   <translation>地址在这台电脑上保留多久</translation>
  </message>
  <message>
   <source>&amp;Next order</source>
   <translation>下一个订单(&amp;N)</translation>
  </message>
  <message>
   <source>Pick the next order and begin with its carrier</source>
   <translation>选择下一个订单，从物流方案开始填写</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <source>Ship &amp;all ready …</source>
   <translation>全部发货(&amp;A) …</translation>
  </message>
  <message>
   <source>Every order that was filled in, after a summary</source>
   <translation>把填好的订单全部声明发货，先看汇总再发</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <source>Take back what was typed, filled or pasted</source>
   <translation>撤销刚才的输入、填充或粘贴</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <source>Type into the &amp;table</source>
   <translation>在表格里填写(&amp;T)</translation>
  </message>
  <message>
   <source>Go to the carrier of the picked order in the table</source>
   <translation>光标跳到表格里当前订单的物流一格</translation>
  </message>
  <message>
   <source>Fill &amp;down</source>
   <translation>向下填充(&amp;D)</translation>
  </message>
  <message>
   <source>Give the chosen cells the text of the topmost</source>
   <translation>把最上面一格的内容填到选中的格子里</translation>
  </message>
  <message>
   <source>&amp;Save this view …</source>
   <translation>保存当前视图(&amp;S) …</translation>
  </message>
  <message>
   <source>Keep status, filters and search as a tab</source>
   <translation>把状态、筛选和搜索存成一个标签</translation>
  </message>
  <message>
   <source>Ne&amp;xt view</source>
   <translation>下一个视图(&amp;X)</translation>
  </message>
  <message>
   <source>Pre&amp;vious view</source>
   <translation>上一个视图(&amp;V)</translation>
  </message>
  <message>
   <source>Sc&amp;anner …</source>
   <translation>扫描枪(&amp;A)…</translation>
  </message>
  <message>
   <source>Order and number by scanner, one after another</source>
   <translation>用扫描枪逐个扫订单和运单号</translation>
  </message>
  <message>
   <source>&amp;Packing slips …</source>
   <translation>打印发货单(&amp;P)…</translation>
  </message>
  <message>
   <source>Print packing slips or save them as PDF</source>
   <translation>打印发货单，或者存成 PDF</translation>
  </message>
  <message>
   <source>A&amp;ddress sheet …</source>
   <translation>打印地址(&amp;D)…</translation>
  </message>
  <message>
   <source>Print addresses or save them as PDF</source>
   <translation>打印地址，或者存成 PDF</translation>
  </message>
  <message>
   <source>&amp;Export these orders …</source>
   <translation>导出这些订单(&amp;E)…</translation>
  </message>
  <message>
   <source>Save the orders that are shown as CSV or Excel</source>
   <translation>把列出的订单存成 CSV 或 Excel</translation>
  </message>
  <message>
   <source>&amp;Copy the address</source>
   <translation>复制地址(&amp;C)</translation>
  </message>
  <message>
   <source>Copy the picked order's address</source>
   <translation>复制选中订单的地址</translation>
  </message>
  <message>
   <source>No order is picked</source>
   <translation>还没有选中订单</translation>
  </message>
  <message>
   <source>Copy the address &amp;line by line</source>
   <translation>逐行复制地址(&amp;L)</translation>
  </message>
  <message>
   <source>Copy the next line of the address with each press</source>
   <translation>每按一次，复制地址的下一行</translation>
  </message>
  <message>
   <source>Copy the order &amp;number</source>
   <translation>复制订单号(&amp;N)</translation>
  </message>
  <message>
   <source>Copy the picked order's number</source>
   <translation>复制选中订单的订单号</translation>
  </message>
  <message>
   <source>Copy the &amp;tracking number</source>
   <translation>复制运单号(&amp;T)</translation>
  </message>
  <message>
   <source>Copy the picked order's tracking number</source>
   <translation>复制选中订单的运单号</translation>
  </message>
  <message>
   <source>&amp;Remind me of orders due today</source>
   <translation>提醒今天到期的订单(&amp;R)</translation>
  </message>
  <message>
   <source>Tell once a day how many orders must be shipped today</source>
   <translation>每天提醒一次今天必须发货的订单数</translation>
  </message>
 </context>
 <context>
  <name>ConnectAppPage</name>
  <message>
   <source>AliShip speaks to the platform through an app of your own, so that nobody stands between you and your orders. Open the console with your shop's account, make an app or pick yours, and copy its App Key and App Secret from there.</source>
   <translation>AliShip 用您自己的应用和平台通信，您和订单之间没有第三方。请用店铺账号打开开放平台后台，新建一个应用或选择已有的应用，把它的 App Key 和 App Secret 复制到这里。</translation>
  </message>
  <message>
   <source>Open the &amp;console</source>
   <translation>打开后台(&amp;C)</translation>
  </message>
  <message>
   <source>Where was the app made?</source>
   <translation>应用是在哪里创建的？</translation>
  </message>
  <message>
   <source>AliExpress Open Platform (openservice.aliexpress.com)</source>
   <translation>速卖通开放平台（openservice.aliexpress.com）</translation>
  </message>
  <message>
   <source>Taobao Open Platform, TOP (open.taobao.com), older apps</source>
   <translation>淘宝开放平台 TOP（open.taobao.com），较早的应用</translation>
  </message>
  <message>
   <source>App &amp;Key</source>
   <translation>App &amp;Key</translation>
  </message>
  <message>
   <source>Leave it empty to use the one that is kept.</source>
   <translation>留空则沿用已保存的。</translation>
  </message>
  <message>
   <source>App &amp;Secret</source>
   <translation>App &amp;Secret</translation>
  </message>
  <message>
   <source>C&amp;opy</source>
   <translation>复制(&amp;O)</translation>
  </message>
  <message>
   <source>Copy the callback address</source>
   <translation>复制回调地址</translation>
  </message>
  <message>
   <source>&amp;More choices</source>
   <translation>更多选项(&amp;M)</translation>
  </message>
  <message>
   <source>Enter exactly this address as the callback of your app in the console. If the console refuses it, put the one that stands there in its place here.</source>
   <translation>请在后台把应用的回调地址填成这个，一个字符都不能差。如果后台不接受，就把后台里登记的回调地址填到这里。</translation>
  </message>
  <message>
   <source>It must be the callback that stands in the console. The browser will be sent there; you then copy its address and paste it here.</source>
   <translation>必须和后台登记的回调地址一致。浏览器会跳转到那里，您再把地址栏里的网址复制过来粘贴。</translation>
  </message>
  <message>
   <source>Call&amp;back address</source>
   <translation>回调地址(&amp;B)</translation>
  </message>
  <message>
   <source>Another address</source>
   <translation>其他地址</translation>
  </message>
  <message>
   <source>&amp;Gateway address</source>
   <translation>网关地址(&amp;G)</translation>
  </message>
  <message>
   <source>It ends with /sync or /router/rest and begins with https. Plain http is for a server on this computer only.</source>
   <translation>以 https 开头，以 /sync 或 /router/rest 结尾。只有本机上的服务器可以用 http。</translation>
  </message>
 </context>
 <context>
  <name>ConnectDialog</name>
  <message>
   <source>&amp;Back</source>
   <translation>上一步(&amp;B)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Your app on the open platform</source>
   <translation>您在开放平台的应用</translation>
  </message>
  <message>
   <source>Sign in to the shop</source>
   <translation>登录店铺</translation>
  </message>
  <message>
   <source>Does it work?</source>
   <translation>能用吗？</translation>
  </message>
  <message>
   <source>Step {step} of {steps}:  {title}</source>
   <translation>第 {step} 步，共 {steps} 步：{title}</translation>
  </message>
  <message>
   <source>Connect a shop</source>
   <translation>连接店铺</translation>
  </message>
  <message>
   <source>Shop settings</source>
   <translation>店铺设置</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>下一步(&amp;N)</translation>
  </message>
  <message>
   <source>Save it all the same</source>
   <translation>仍然保存</translation>
  </message>
  <message>
   <source>Co&amp;nnect</source>
   <translation>连接(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>保存(&amp;S)</translation>
  </message>
 </context>
 <context>
  <name>ConnectMore</name>
  <message>
   <source>Sign-in &amp;form</source>
   <translation>授权方式(&amp;F)</translation>
  </message>
  <message>
   <source>The present one</source>
   <translation>现行方式</translation>
  </message>
  <message>
   <source>The present one, with /security/ in its address</source>
   <translation>现行方式，地址里带 /security/</translation>
  </message>
  <message>
   <source>The older one, at oauth.aliexpress.com</source>
   <translation>旧方式，oauth.aliexpress.com</translation>
  </message>
  <message>
   <source>&amp;Methods for shipments</source>
   <translation>发货接口(&amp;M)</translation>
  </message>
  <message>
   <source>The usual ones (aliexpress.solution.order.fulfill)</source>
   <translation>常用接口（aliexpress.solution.order.fulfill）</translation>
  </message>
  <message>
   <source>By order lines (aliexpress.logistics.order.shipment)</source>
   <translation>按子订单（aliexpress.logistics.order.shipment）</translation>
  </message>
  <message>
   <source>By the seller (aliexpress.asf.dbs.declareship)</source>
   <translation>商家自发货（aliexpress.asf.dbs.declareship）</translation>
  </message>
  <message>
   <source>They ask for the real carrier: nothing can be declared with an OTHER carrier. A remark stays on this computer.</source>
   <translation>这一组方法要写明真正的物流公司：不能用 OTHER 物流声明发货。备注只留在这台电脑上。</translation>
  </message>
  <message>
   <source>They have no place for a tracking URL or a remark: what is typed there stays on this computer. Parts of an order cannot be declared.</source>
   <translation>这一组方法不带查询网址和备注：填的内容只留在这台电脑上。也不能声明部分发货。</translation>
  </message>
 </context>
 <context>
  <name>ConnectSignInPage</name>
  <message>
   <source>Your browser opens the platform's own page. Sign in there with the shop's account and agree; AliShip never sees your password.</source>
   <translation>浏览器会打开平台自己的网页，请在那里用店铺账号登录并同意授权。AliShip 看不到您的密码。</translation>
  </message>
  <message>
   <source>&amp;Sign in with the browser</source>
   <translation>用浏览器登录授权(&amp;S)</translation>
  </message>
  <message>
   <source>S&amp;top waiting</source>
   <translation>不再等待(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Copy the page's address</source>
   <translation>复制网页地址(&amp;C)</translation>
  </message>
  <message>
   <source>For another browser than the one that opened</source>
   <translation>想用另一个浏览器打开时使用</translation>
  </message>
  <message>
   <source>&amp;Address or code from the browser</source>
   <translation>浏览器里的网址或授权码(&amp;A)</translation>
  </message>
  <message>
   <source>If the browser stays on a page that cannot be shown, or shows a code: copy its whole address, or the code, and paste it here.</source>
   <translation>如果浏览器停在打不开的网页上，或者显示了一个授权码：把地址栏里的整个网址或授权码复制到这里。</translation>
  </message>
  <message>
   <source>Take &amp;it</source>
   <translation>使用(&amp;I)</translation>
  </message>
  <message>
   <source>Session &amp;key (access token)</source>
   <translation>Session Key（Access Token）(&amp;K)</translation>
  </message>
  <message>
   <source>Only if you have one already, from the console or from another program.</source>
   <translation>只在您已经有的时候填写，例如来自后台或其他软件。</translation>
  </message>
  <message>
   <source>&amp;Use it</source>
   <translation>使用(&amp;U)</translation>
  </message>
  <message>
   <source>Asking the platform for the keys …</source>
   <translation>正在向平台换取授权 …</translation>
  </message>
  <message>
   <source>Waiting for the browser to come back …</source>
   <translation>正在等浏览器返回 …</translation>
  </message>
  <message>
   <source>When you have agreed, paste below where the browser went.</source>
   <translation>同意授权后，把浏览器跳转到的网址粘贴到下面。</translation>
  </message>
  <message>
   <source>Signed in as {account}.</source>
   <translation>已登录：{account}。</translation>
  </message>
  <message>
   <source>Signed in.</source>
   <translation>已登录。</translation>
  </message>
  <message>
   <source>To keep the present sign-in as it is, just go on.</source>
   <translation>如果现有授权不用改，直接下一步。</translation>
  </message>
 </context>
 <context>
  <name>ConnectTestPage</name>
  <message>
   <source>&amp;Test again</source>
   <translation>再测一次(&amp;T)</translation>
  </message>
  <message>
   <source>Shop's &amp;name</source>
   <translation>店铺名称(&amp;N)</translation>
  </message>
  <message>
   <source>It stands in the window's title and in the menu.</source>
   <translation>显示在窗口标题和菜单里。</translation>
  </message>
  <message>
   <source>Signed in as {account}.</source>
   <translation>已登录：{account}。</translation>
  </message>
  <message>
   <source>for example: Lamps Spain</source>
   <translation>例如：灯具西班牙店</translation>
  </message>
  <message>
   <source>You can work without a key store. The keys then stay in memory only: when AliShip ends they are forgotten, and next time you enter the App Secret and sign in again. Orders and everything that waits to be sent are kept.</source>
   <translation>没有密码库也可以工作：密钥只放在内存里，关掉 AliShip 就没有了，下次要重新输入 App Secret 并登录授权。订单和等待发送的内容都会保留。</translation>
  </message>
  <message>
   <source>Work without saving</source>
   <translation>这次不保存，先用着</translation>
  </message>
  <message>
   <source>Saving in the system's key store, which may ask you to unlock it …</source>
   <translation>正在存入系统密码库，系统可能会请您解锁 …</translation>
  </message>
 </context>
 <context>
  <name>Connecting</name>
  <message>
   <source>No browser could be opened; the address is on the clipboard</source>
   <translation>打不开浏览器，网址已复制到剪贴板</translation>
  </message>
 </context>
 <context>
  <name>ConnectionVerdict</name>
  <message>
   <source>Testing the connection</source>
   <translation>正在测试连接</translation>
  </message>
  <message>
   <source>Reading the carriers and one order, in every way the platform knows …</source>
   <translation>正在用平台的各种通信方式读取物流列表和一个订单 …</translation>
  </message>
  <message>
   <source>The connection works: carriers and orders can be read.</source>
   <translation>连接正常：可以读取物流列表和订单。</translation>
  </message>
  <message numerus="yes">
   <source>This computer's clock is %Ln minute(s) fast. Switch on automatic time.</source>
   <translation>
    <numerusform>这台电脑的时间快了 %Ln 分钟，请打开“自动设置时间”。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>This computer's clock is %Ln minute(s) slow. Switch on automatic time.</source>
   <translation>
    <numerusform>这台电脑的时间慢了 %Ln 分钟，请打开“自动设置时间”。</numerusform>
   </translation>
  </message>
  <message>
   <source>This computer's clock is right.</source>
   <translation>这台电脑的时间是准的。</translation>
  </message>
 </context>
 <context>
  <name>Copying</name>
  <message>
   <source>There is no address to copy</source>
   <translation>没有可以复制的地址</translation>
  </message>
  <message>
   <source>Copied line {place} of {count}: {line}</source>
   <translation>已复制第 {place} 行，共 {count} 行：{line}</translation>
  </message>
  <message>
   <source>Copied {number}</source>
   <translation>已复制 {number}</translation>
  </message>
  <message>
   <source>This order has no tracking number yet</source>
   <translation>这个订单还没有运单号</translation>
  </message>
 </context>
 <context>
  <name>DeclarationState</name>
  <message>
   <source>Waiting to be sent</source>
   <translation>等待提交</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>正在提交</translation>
  </message>
  <message>
   <source>Declared</source>
   <translation>已声明发货</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>被拒绝</translation>
  </message>
  <message>
   <source>Outcome unknown, checking</source>
   <translation>结果未知，核对中</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>已取消</translation>
  </message>
 </context>
 <context>
  <name>DockTitle</name>
  <message>
   <source>Close the explanations</source>
   <translation>关闭说明面板</translation>
  </message>
 </context>
 <context>
  <name>DraftCells</name>
  <message>
   <source>{count} carriers fit</source>
   <translation>{count} 家物流都符合</translation>
  </message>
  <message>
   <source>{carrier}?</source>
   <translation>{carrier}？</translation>
  </message>
  <message>
   <source>needed</source>
   <translation>必填</translation>
  </message>
 </context>
 <context>
  <name>DraftEditor</name>
  <message>
   <source>Typing</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>Pasting</source>
   <translation>粘贴</translation>
  </message>
 </context>
 <context>
  <name>DraftPaste</name>
  <message numerus="yes">
   <source>%Ln cell(s) filled.</source>
   <translation>
    <numerusform>已填 %Ln 格。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: the order is not waiting for a shipment.</source>
   <translation>
    <numerusform>%Ln 行没填：订单不是待发货状态。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: no such order in this shop.</source>
   <translation>
    <numerusform>%Ln 行没填：店铺里没有这个订单。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: they reach below the last order.</source>
   <translation>
    <numerusform>%Ln 行没填：超出了最后一个订单。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) only in part: more columns than there are to the right.</source>
   <translation>
    <numerusform>%Ln 行只填了一部分：右边没有那么多列。</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DoneWith</name>
  <message numerus="yes">
   <source>%Ln shipment(s) taken off this list</source>
   <translation>
    <numerusform>已从列表里去掉 %Ln 个包裹</numerusform>
   </translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
 </context>
 <context>
  <name>Drafting</name>
  <message>
   <source>Filling</source>
   <translation>填充</translation>
  </message>
  <message>
   <source>Copy what was left out</source>
   <translation>复制没填进去的内容</translation>
  </message>
  <message>
   <source>Order {order} is not waiting for a shipment, or one is under way.</source>
   <translation>订单 {order} 不是待发货状态，或者正在声明发货。</translation>
  </message>
 </context>
 <context>
  <name>DueToday</name>
  <message>
   <source>{due}. {overdue}</source>
   <translation>{due}，{overdue}</translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) must be shipped today</source>
   <translation>
    <numerusform>今天必须发货的订单：%Ln 个</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln of them overdue.</source>
   <translation>
    <numerusform>其中 %Ln 个已经超时。</numerusform>
   </translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>查看</translation>
  </message>
 </context>
 <context>
  <name>EmptyTable</name>
  <message>
   <source>Nothing needs your attention</source>
   <translation>没有需要处理的</translation>
  </message>
  <message>
   <source>Refused shipments and those with an unknown outcome are listed here.</source>
   <translation>被拒绝的和结果未知的发货会列在这里。</translation>
  </message>
  <message>
   <source>No orders: {status}</source>
   <translation>没有订单：{status}</translation>
  </message>
  <message>
   <source>Pick another status at the left, or refresh.</source>
   <translation>在左边选择其他状态，或者刷新。</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>没有找到</translation>
  </message>
  <message>
   <source>No order here has “{text}” in its number, buyer, items or tracking.</source>
   <translation>没有订单的订单号、买家、商品或运单号包含“{text}”。</translation>
  </message>
  <message>
   <source>No order fits the filters</source>
   <translation>没有符合筛选条件的订单</translation>
  </message>
  <message>
   <source>Country, deadline and carrier above leave nothing of “{status}”.</source>
   <translation>上面的国家、期限和物流把“{status}”里的订单全部筛掉了。</translation>
  </message>
  <message>
   <source>Show all orders of this status</source>
   <translation>显示这个状态的全部订单</translation>
  </message>
  <message>
   <source>Look in all orders</source>
   <translation>在全部订单里查找</translation>
  </message>
 </context>
 <context>
  <name>ExplanationPage</name>
  <message>
   <source>Code</source>
   <translation>错误码</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>请求编号</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>接口</translation>
  </message>
 </context>
 <context>
  <name>ExplanationPanel</name>
  <message>
   <source>Explanation</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>The platform's own words</source>
   <translation>平台原话</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>检查结果</translation>
  </message>
  <message>
   <source>Explanation in Chinese</source>
   <translation>中文说明</translation>
  </message>
  <message>
   <source>Explanation in English</source>
   <translation>英文说明</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>发生了什么</translation>
  </message>
 </context>
 <context>
  <name>Exports</name>
  <message>
   <source>Save the orders shown</source>
   <translation>保存列出的订单</translation>
  </message>
  <message>
   <source>Saving orders</source>
   <translation>正在保存订单</translation>
  </message>
  <message numerus="yes">
   <source>Writing %Ln order(s) …</source>
   <translation>
    <numerusform>正在写入 %Ln 个订单……</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) saved in {path}</source>
   <translation>
    <numerusform>已把 %Ln 个订单保存到 {path}</numerusform>
   </translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>打开所在文件夹</translation>
  </message>
 </context>
 <context>
  <name>FindingList</name>
  <message>
   <source>{title} (platform error {code})</source>
   <translation>{title}（平台错误 {code}）</translation>
  </message>
 </context>
 <context>
  <name>GuidedTour</name>
  <message>
   <source>What to do first</source>
   <translation>先看哪里</translation>
  </message>
  <message>
   <source>Orders stand under their statuses, those that wait for you on top. What the platform refused is under Needs attention.</source>
   <translation>订单按状态分列，等您处理的在最上面。被平台拒绝的在“需要处理”里。</translation>
  </message>
  <message>
   <source>The orders</source>
   <translation>订单</translation>
  </message>
  <message>
   <source>The least time left stands first. Pick one with a click or the arrow keys; F6 goes from pane to pane.</source>
   <translation>剩余时间最少的排在最前。点击或用上下键选一个订单；按 F6 在各区域之间移动。</translation>
  </message>
  <message>
   <source>The carrier</source>
   <translation>物流方案</translation>
  </message>
  <message>
   <source>Type a part of its name or key and press Enter. Only carriers that the platform accepts are offered.</source>
   <translation>输入名称或代码的一部分，按回车。只列出平台接受的方案。</translation>
  </message>
  <message>
   <source>The tracking number</source>
   <translation>运单号</translation>
  </message>
  <message>
   <source>Type, paste or scan it. A slip is told at once, before anything is sent.</source>
   <translation>输入、粘贴或扫描。有错马上提示，在提交之前就能改。</translation>
  </message>
  <message>
   <source>Declare the shipment</source>
   <translation>声明发货</translation>
  </message>
  <message>
   <source>It is sent exactly once, whatever the network does. Enter in the number does the same.</source>
   <translation>不管网络怎样，只提交一次。在运单号里按回车也一样。</translation>
  </message>
  <message>
   <source>Every refusal explained</source>
   <translation>拒绝都有解释</translation>
  </message>
  <message>
   <source>Here stands the reason, in Chinese and in English, and what to do. F1 explains the place where the cursor is, Ctrl+K finds every command.</source>
   <translation>这里用中英文说明原因和办法。按 F1 说明光标所在的地方，按 Ctrl+K 查找任何命令。</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>上一步(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Skip</source>
   <translation>跳过(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Done</source>
   <translation>完成(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>下一步(&amp;N)</translation>
  </message>
  <message>
   <source>{stop} of {stops}</source>
   <translation>{stop} / {stops}</translation>
  </message>
  <message>
   <source>No, &amp;thanks</source>
   <translation>不用了(&amp;T)</translation>
  </message>
  <message>
   <source>Show &amp;me</source>
   <translation>带我看看(&amp;M)</translation>
  </message>
  <message>
   <source>New here?</source>
   <translation>第一次使用？</translation>
  </message>
  <message>
   <source>A short tour shows the window in one minute. It is in the Help menu too.</source>
   <translation>一分钟带您认识这个窗口。以后也可以从“帮助”菜单打开。</translation>
  </message>
 </context>
 <context>
  <name>HandbookLookup</name>
  <message>
   <source>Explanations found</source>
   <translation>找到的说明</translation>
  </message>
  <message>
   <source>Find an explanation</source>
   <translation>查找说明</translation>
  </message>
  <message>
   <source>Find an explanation: code or words</source>
   <translation>查找说明：错误码或关键词</translation>
  </message>
  <message>
   <source>All explanations</source>
   <translation>全部说明</translation>
  </message>
  <message>
   <source>All explanations (↓)</source>
   <translation>全部说明（↓）</translation>
  </message>
 </context>
 <context>
  <name>HelpCard</name>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>HistoryTable</name>
  <message>
   <source>When</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>操作者</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>订单号</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>之前</translation>
  </message>
  <message>
   <source>After</source>
   <translation>之后</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>物流方案</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>运单号</translation>
  </message>
  <message>
   <source>Instead of</source>
   <translation>原来是</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>错误码</translation>
  </message>
  <message>
   <source>The platform's words</source>
   <translation>平台原话</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>请求编号</translation>
  </message>
  <message>
   <source>you</source>
   <translation>您</translation>
  </message>
  <message>
   <source>the program</source>
   <translation>程序</translation>
  </message>
  <message>
   <source>taken off the list</source>
   <translation>从列表里去掉</translation>
  </message>
  <message>
   <source>back on the list</source>
   <translation>放回列表</translation>
  </message>
 </context>
 <context>
  <name>HistoryWindow</name>
  <message>
   <source>History</source>
   <translation>发货记录</translation>
  </message>
  <message>
   <source>Find: order, number, code, request</source>
   <translation>查找：订单号、运单号、错误码、请求编号</translation>
  </message>
  <message>
   <source>Find in the history</source>
   <translation>在发货记录里查找</translation>
  </message>
  <message>
   <source>Save as a file …</source>
   <translation>另存为文件…</translation>
  </message>
  <message>
   <source>No entry has “{text}” in it.</source>
   <translation>没有含“{text}”的记录。</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>没有找到</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>显示全部</translation>
  </message>
  <message>
   <source>Nothing was sent yet</source>
   <translation>还没有发货记录</translation>
  </message>
  <message>
   <source>Every shipment that you declare is written down here, with what the platform answered.</source>
   <translation>您声明的每一次发货和平台的答复都会记在这里。</translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) saved in {path}</source>
   <translation>
    <numerusform>已把 %Ln 行保存到 {path}</numerusform>
   </translation>
  </message>
  <message>
   <source>Save the history</source>
   <translation>保存发货记录</translation>
  </message>
 </context>
 <context>
  <name>ImportColumnsDialog</name>
  <message>
   <source>Columns of the file</source>
   <translation>文件的各列</translation>
  </message>
  <message>
   <source>Tell which column holds what. The choice is remembered for files with the same headings.</source>
   <translation>请指出每一列是什么。下次导入表头相同的文件时会自动照此处理。</translation>
  </message>
  <message>
   <source>(none)</source>
   <translation>（没有）</translation>
  </message>
 </context>
 <context>
  <name>ImportDetails</name>
  <message>
   <source>Findings in Chinese</source>
   <translation>中文检查结果</translation>
  </message>
  <message>
   <source>Findings in English</source>
   <translation>英文检查结果</translation>
  </message>
 </context>
 <context>
  <name>ImportFilters</name>
  <message>
   <source>All {count}</source>
   <translation>全部 {count}</translation>
  </message>
 </context>
 <context>
  <name>ImportTable</name>
  <message>
   <source>Line</source>
   <translation>行</translation>
  </message>
  <message>
   <source>Standing</source>
   <translation>情况</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>检查结果</translation>
  </message>
 </context>
 <context>
  <name>ImportTableView</name>
  <message>
   <source>Rows of the file</source>
   <translation>文件里的各行</translation>
  </message>
 </context>
 <context>
  <name>ImportWindow</name>
  <message>
   <source>Import parcels from a file</source>
   <translation>从文件导入包裹</translation>
  </message>
  <message>
   <source>&amp;Open a file …</source>
   <translation>打开文件(&amp;O)…</translation>
  </message>
  <message>
   <source>&amp;Columns …</source>
   <translation>各列含义(&amp;C)…</translation>
  </message>
  <message>
   <source>Save a &amp;template …</source>
   <translation>保存模板(&amp;T)…</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <source>Reading the file</source>
   <translation>正在读取文件</translation>
  </message>
  <message>
   <source>Saves the orders to ship as a table; fill in carrier and number, then open it</source>
   <translation>把待发货订单存成表格，填好物流方案和运单号，再打开它导入</translation>
  </message>
  <message>
   <source>Drop a file here</source>
   <translation>把文件拖到这里</translation>
  </message>
  <message>
   <source>CSV, TSV or Excel (.xlsx) with order numbers and tracking numbers. Nothing is sent before you have seen every row.</source>
   <translation>含订单号和运单号的 CSV、TSV 或 Excel（.xlsx）文件。每一行都先给您看过，之后才会提交。</translation>
  </message>
  <message>
   <source>Open a file …</source>
   <translation>打开文件…</translation>
  </message>
  <message>
   <source>Only the sheet “{sheet}” was read, not: {others}</source>
   <translation>只读取了工作表“{sheet}”，没有读取：{others}</translation>
  </message>
  <message>
   <source>&amp;Ship all ready ({count}) …</source>
   <translation>提交可发货的（{count}）(&amp;S)…</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)</source>
   <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm);;所有文件 (*)</translation>
  </message>
  <message>
   <source>Save a template</source>
   <translation>保存模板</translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s)</source>
   <translation>
    <numerusform>%Ln 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) saved in {path}</source>
   <translation>
    <numerusform>已把 %Ln 个订单保存到 {path}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ImportWords</name>
  <message>
   <source>Order</source>
   <translation>订单号</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>物流方案</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>运单号</translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>跟踪网址</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>All or part</source>
   <translation>全部/部分</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>可以发货</translation>
  </message>
  <message>
   <source>To look at</source>
   <translation>请留意</translation>
  </message>
  <message>
   <source>Cannot be sent</source>
   <translation>不能发货</translation>
  </message>
  <message>
   <source>There already</source>
   <translation>已有</translation>
  </message>
  <message>
   <source>all</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>part</source>
   <translation>部分</translation>
  </message>
 </context>
 <context>
  <name>LanguageName</name>
  <message>
   <source>English</source>
   <translation>中文</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Tool bar</source>
   <translation>工具栏</translation>
  </message>
  <message>
   <source>Explanation</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>Find: number, buyer, item, tracking number</source>
   <translation>查找：订单号、买家、商品、运单号</translation>
  </message>
  <message>
   <source>Find orders</source>
   <translation>查找订单</translation>
  </message>
  <message>
   <source>Fetching orders</source>
   <translation>正在获取订单</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>语言(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Appearance</source>
   <translation>外观(&amp;A)</translation>
  </message>
  <message>
   <source>Like the &amp;system</source>
   <translation>跟随系统(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>浅色(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <source>Welcome to AliShip</source>
   <translation>欢迎使用 AliShip</translation>
  </message>
  <message>
   <source>Open the practice shop</source>
   <translation>打开练习店铺</translation>
  </message>
  <message>
   <source>The practice shop is a made-up shop on this computer. It answers and refuses as the platform does, so nothing can go wrong in it. When you feel at home, connect your own shop.</source>
   <translation>练习店铺是这台电脑上的模拟店铺，回应和拒绝都和平台一样，在里面操作不会出任何问题。熟悉之后，再连接自己的店铺。</translation>
  </message>
  <message>
   <source>Connect a shop …</source>
   <translation>连接店铺 …</translation>
  </message>
  <message>
   <source>Menu bar</source>
   <translation>菜单栏</translation>
  </message>
  <message>
   <source>Status bar</source>
   <translation>状态栏</translation>
  </message>
 </context>
 <context>
  <name>MaskedNote</name>
  <message>
   <source>Asking the platform …</source>
   <translation>正在向平台查询 …</translation>
  </message>
  <message>
   <source>The platform hides what the stars stand for.</source>
   <translation>星号部分被平台隐藏了。</translation>
  </message>
  <message>
   <source>Reveal</source>
   <translation>显示完整地址</translation>
  </message>
  <message>
   <source>Ask the platform for the buyer's full address</source>
   <translation>向平台申请查看买家的完整地址</translation>
  </message>
 </context>
 <context>
  <name>MendDialog</name>
  <message>
   <source>You will see every order again before anything is sent.</source>
   <translation>发送之前，您会再看到每一个订单。</translation>
  </message>
  <message>
   <source>&amp;Change and look</source>
   <translation>换好再看一遍(&amp;C)</translation>
  </message>
  <message>
   <source>C&amp;ancel</source>
   <translation>取消(&amp;A)</translation>
  </message>
  <message>
   <source>What would change</source>
   <translation>将要改动的内容</translation>
  </message>
 </context>
 <context>
  <name>MendPreview</name>
  <message>
   <source>Order</source>
   <translation>订单号</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>物流方案</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>运单号</translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>跟踪网址</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>(none)</source>
   <translation>（无）</translation>
  </message>
 </context>
 <context>
  <name>Mending</name>
  <message numerus="yes">
   <source>Reading where %Ln order(s) go …</source>
   <translation>
    <numerusform>正在读取 %Ln 个订单的收货国家 …</numerusform>
   </translation>
  </message>
  <message>
   <source>Other carrier</source>
   <translation>更换物流</translation>
  </message>
  <message numerus="yes">
   <source>A tracking page for %Ln order(s)</source>
   <translation>
    <numerusform>为 %Ln 个订单选择查询网页</numerusform>
   </translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>跟踪网址</translation>
  </message>
  <message>
   <source>Tracking page</source>
   <translation>查询网页</translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) stay as they are: where they go could not be read, or the shop has no own method there.</source>
   <translation>
    <numerusform>%Ln 个订单保持不变：读不到收货国家，或店铺在那里没有卖家自定义物流。</numerusform>
   </translation>
  </message>
  <message>
   <source>All orders get the same address: the number does not stand in it.</source>
   <translation>所有订单会用同一个网址：网址里没有运单号。</translation>
  </message>
  <message numerus="yes">
   <source>Clean the numbers of %Ln order(s)</source>
   <translation>
    <numerusform>清理 %Ln 个订单的运单号</numerusform>
   </translation>
  </message>
  <message>
   <source>Clean numbers</source>
   <translation>清理运单号</translation>
  </message>
  <message numerus="yes">
   <source>Send %Ln order(s) without a remark for the buyer</source>
   <translation>
    <numerusform>%Ln 个订单不填给买家的备注</numerusform>
   </translation>
  </message>
  <message>
   <source>No remark</source>
   <translation>不填备注</translation>
  </message>
 </context>
 <context>
  <name>NoteBox</name>
  <message>
   <source>Not what I saw? Keep a note</source>
   <translation>和我遇到的不一样？记一笔</translation>
  </message>
  <message>
   <source>Your own note</source>
   <translation>您的笔记</translation>
  </message>
  <message>
   <source>Your own note about this error</source>
   <translation>您对这个错误的笔记</translation>
  </message>
  <message>
   <source>What it was, and what helped. Only you see this.</source>
   <translation>当时是什么情况，怎么解决的。只有您自己看得到。</translation>
  </message>
 </context>
 <context>
  <name>OrderColumn</name>
  <message>
   <source>Order</source>
   <translation>订单号</translation>
  </message>
  <message>
   <source>Ship by</source>
   <translation>发货剩余时间</translation>
  </message>
  <message>
   <source>Buyer</source>
   <translation>买家</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>国家/地区</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>商品</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>金额</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>物流</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>运单号</translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>跟踪网址</translation>
  </message>
  <message>
   <source>Declared</source>
   <translation>已声明</translation>
  </message>
 </context>
 <context>
  <name>OrderPane</name>
  <message>
   <source>Items</source>
   <translation>商品</translation>
  </message>
  <message>
   <source>Ship to</source>
   <translation>收货地址</translation>
  </message>
  <message>
   <source>Declared parcels</source>
   <translation>已声明的包裹</translation>
  </message>
  <message>
   <source>Note from the buyer</source>
   <translation>买家留言</translation>
  </message>
  <message>
   <source>Copy the order number</source>
   <translation>复制订单号</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>复制地址</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>地址</translation>
  </message>
  <message>
   <source>paid {moment}</source>
   <translation>付款时间 {moment}</translation>
  </message>
  <message>
   <source>Ship by: {left}</source>
   <translation>发货剩余：{left}</translation>
  </message>
  <message>
   <source>Sent by the platform's warehouse</source>
   <translation>由平台仓库发货</translation>
  </message>
  <message>
   <source>The address is being fetched …</source>
   <translation>正在获取地址…</translation>
  </message>
  <message>
   <source>The address could not be fetched. Refresh to try again.</source>
   <translation>地址没有取到，请刷新后再试。</translation>
  </message>
  <message>
   <source>The platform gave no address for this order.</source>
   <translation>平台没有提供这个订单的地址。</translation>
  </message>
  <message>
   <source>Picked order</source>
   <translation>选中的订单</translation>
  </message>
 </context>
 <context>
  <name>OrderStatus</name>
  <message>
   <source>Waiting for payment</source>
   <translation>等待买家付款</translation>
  </message>
  <message>
   <source>Payment processing</source>
   <translation>付款处理中</translation>
  </message>
  <message>
   <source>In 24 h risk control</source>
   <translation>风控 24 小时中</translation>
  </message>
  <message>
   <source>Held by risk control</source>
   <translation>风控审核中</translation>
  </message>
  <message>
   <source>Confirm the amount</source>
   <translation>等待确认金额</translation>
  </message>
  <message>
   <source>To ship</source>
   <translation>等待发货</translation>
  </message>
  <message>
   <source>Partly shipped</source>
   <translation>部分发货</translation>
  </message>
  <message>
   <source>Shipped</source>
   <translation>已发货</translation>
  </message>
  <message>
   <source>Cancellation asked</source>
   <translation>买家申请取消</translation>
  </message>
  <message>
   <source>Funds processing</source>
   <translation>资金处理中</translation>
  </message>
  <message>
   <source>In dispute</source>
   <translation>纠纷中</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>冻结中</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>已结束</translation>
  </message>
  <message>
   <source>Archived</source>
   <translation>已归档</translation>
  </message>
 </context>
 <context>
  <name>OrderTable</name>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
 </context>
 <context>
  <name>OrderView</name>
  <message>
   <source>Orders</source>
   <translation>订单</translation>
  </message>
 </context>
 <context>
  <name>Outcome</name>
  <message>
   <source>Next order</source>
   <translation>下一个订单</translation>
  </message>
  <message>
   <source>Do not send it</source>
   <translation>不提交了</translation>
  </message>
  <message>
   <source>Decide</source>
   <translation>去处理</translation>
  </message>
  <message>
   <source>Next in {seconds} s.</source>
   <translation>{seconds} 秒后继续。</translation>
  </message>
  <message>
   <source>Declared: {number} with {carrier}.</source>
   <translation>已声明发货：{number}（{carrier}）。</translation>
  </message>
  <message>
   <source>The platform refused {number}. The reason is explained at the side.</source>
   <translation>平台拒绝了 {number}，原因见旁边的说明。</translation>
  </message>
  <message>
   <source>{number} could not be sent yet. It is tried again by itself.</source>
   <translation>{number} 暂时没能提交，程序会自动再试。</translation>
  </message>
  <message>
   <source>Sending {number} with {carrier} …</source>
   <translation>正在提交 {number}（{carrier}）…</translation>
  </message>
  <message>
   <source>The platform holds another number for this order, not {number}. Look at it.</source>
   <translation>平台上这个订单登记的不是 {number}，而是另一个运单号，请核对。</translation>
  </message>
  <message>
   <source>Whether {number} was declared is not known. Decide what to do.</source>
   <translation>{number} 是否已声明无法确认，请您决定怎么处理。</translation>
  </message>
  <message>
   <source>No answer for {number}. The platform is being asked whether it has it.</source>
   <translation>{number} 没有收到平台答复，正在向平台核对是否已收下。</translation>
  </message>
  <message>
   <source>Next at {moment}.</source>
   <translation>将于 {moment} 继续。</translation>
  </message>
 </context>
 <context>
  <name>PageChooser</name>
  <message>
   <source>Choose a page …</source>
   <translation>选择一个查询网页 …</translation>
  </message>
  <message>
   <source>&amp;Tracking page</source>
   <translation>查询网页(&amp;T)</translation>
  </message>
  <message>
   <source>A&amp;ddress</source>
   <translation>网址(&amp;D)</translation>
  </message>
  <message>
   <source>Each order's number comes where {place} stands.</source>
   <translation>{place} 的位置会换成每个订单的运单号。</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <source>Find a command, or an order by its number</source>
   <translation>查找命令，或输入订单号</translation>
  </message>
  <message>
   <source>No command fits</source>
   <translation>没有符合的命令</translation>
  </message>
 </context>
 <context>
  <name>PaletteOpener</name>
  <message>
   <source>Open a shop first</source>
   <translation>请先打开店铺</translation>
  </message>
  <message>
   <source>Show: {status}</source>
   <translation>显示：{status}</translation>
  </message>
  <message>
   <source>Go to order {number}</source>
   <translation>转到订单 {number}</translation>
  </message>
 </context>
 <context>
  <name>PaneBinding</name>
  <message>
   <source>Explain</source>
   <translation>查看说明</translation>
  </message>
  <message>
   <source>A message for the platform's support is on the clipboard</source>
   <translation>给平台客服的说明已复制到剪贴板</translation>
  </message>
  <message>
   <source>Order number copied</source>
   <translation>已复制订单号</translation>
  </message>
  <message>
   <source>Address copied</source>
   <translation>已复制地址</translation>
  </message>
 </context>
 <context>
  <name>PaneSplitter</name>
  <message>
   <source>Divider</source>
   <translation>分隔条</translation>
  </message>
 </context>
 <context>
  <name>Paper</name>
  <message>
   <source>Note from the buyer</source>
   <translation>买家留言</translation>
  </message>
  <message>
   <source>Packing slip</source>
   <translation>发货单</translation>
  </message>
  <message>
   <source>The platform hides a part of this address.</source>
   <translation>平台隐藏了部分地址。</translation>
  </message>
  <message>
   <source>Paid</source>
   <translation>付款</translation>
  </message>
  <message>
   <source>Ship by</source>
   <translation>最晚发货</translation>
  </message>
  <message>
   <source>The address is not known yet.</source>
   <translation>还没有取得地址。</translation>
  </message>
  <message>
   <source>Qty</source>
   <translation>数量</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>商品</translation>
  </message>
  <message>
   <source>SKU</source>
   <translation>SKU</translation>
  </message>
  <message>
   <source>Pieces in all: {count}</source>
   <translation>共 {count} 件</translation>
  </message>
 </context>
 <context>
  <name>PaperWindow</name>
  <message>
   <source>Print</source>
   <translation>打印</translation>
  </message>
  <message>
   <source>Packing slips</source>
   <translation>发货单</translation>
  </message>
  <message>
   <source>Address sheet</source>
   <translation>地址</translation>
  </message>
  <message>
   <source>The picked order</source>
   <translation>选中的订单</translation>
  </message>
  <message>
   <source>All orders shown</source>
   <translation>列出的全部订单</translation>
  </message>
  <message>
   <source>What to print</source>
   <translation>打印什么</translation>
  </message>
  <message>
   <source>Of which orders</source>
   <translation>哪些订单</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>纸张</translation>
  </message>
  <message>
   <source>Page before</source>
   <translation>上一页</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>下一页</translation>
  </message>
  <message>
   <source>St&amp;op</source>
   <translation>停止(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Save as PDF …</source>
   <translation>存为 PDF(&amp;S)…</translation>
  </message>
  <message>
   <source>&amp;Print …</source>
   <translation>打印(&amp;P)…</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message numerus="yes">
   <source>%Ln of these orders have no address here yet.</source>
   <translation>
    <numerusform>其中 %Ln 个订单还没有取得地址。</numerusform>
   </translation>
  </message>
  <message>
   <source>Fetch the addresses</source>
   <translation>获取地址</translation>
  </message>
  <message>
   <source>{part} of {parts}</source>
   <translation>第 {part} 份，共 {parts} 份</translation>
  </message>
  <message>
   <source>page {page} of {pages}</source>
   <translation>第 {page} 页，共 {pages} 页</translation>
  </message>
  <message numerus="yes">
   <source>Fetching %Ln address(es) …</source>
   <translation>
    <numerusform>正在获取 %Ln 个地址……</numerusform>
   </translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>存为 PDF</translation>
  </message>
  <message>
   <source>Handed to the printer</source>
   <translation>已交给打印机</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>已保存：{path}</translation>
  </message>
 </context>
 <context>
  <name>PartingDialog</name>
  <message>
   <source>Forget a shop</source>
   <translation>移除店铺</translation>
  </message>
  <message>
   <source>Forget “{shop}”?</source>
   <translation>移除“{shop}”吗？</translation>
  </message>
  <message>
   <source>Its orders, drafts, history and settings are deleted from this computer, and its keys from the system's key store. At the platform nothing changes.</source>
   <translation>这台电脑上它的订单、草稿、历史和设置都会删除，系统密码库里的密钥也会删除。平台上不会有任何变化。</translation>
  </message>
  <message>
   <source>&amp;Forget it</source>
   <translation>移除(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Keep it</source>
   <translation>保留(&amp;K)</translation>
  </message>
  <message>
   <source>Nothing waits in its outbox.</source>
   <translation>发件箱里没有等待处理的内容。</translation>
  </message>
  <message numerus="yes">
   <source>%Ln shipment(s) in its outbox are not settled:</source>
   <translation>
    <numerusform>发件箱里还有 %Ln 个发货没有结果：</numerusform>
   </translation>
  </message>
  <message>
   <source>What waits is not sent any more. What was sent and not yet answered may be declared all the same; look it up at the platform.</source>
   <translation>等待发送的不会再发出去。已经发出、还没有答复的，平台可能已经登记，请到平台上核对。</translation>
  </message>
 </context>
 <context>
  <name>Partings</name>
  <message>
   <source>Start the practice shop afresh</source>
   <translation>重新开始练习店铺</translation>
  </message>
  <message>
   <source>Start the practice shop afresh?</source>
   <translation>重新开始练习店铺吗？</translation>
  </message>
  <message>
   <source>It gets new orders whose deadlines begin today. What you declared in it, its drafts and its history are deleted. Your own shops are not touched.</source>
   <translation>练习店铺会换成从今天开始计时的新订单。您在里面声明过的发货、草稿和历史都会删除，您自己的店铺不受影响。</translation>
  </message>
  <message>
   <source>Start &amp;afresh</source>
   <translation>重新开始(&amp;A)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>ScanLog</name>
  <message>
   <source>Order</source>
   <translation>订单号</translation>
  </message>
  <message>
   <source>Buyer</source>
   <translation>买家</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>运单号</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>物流方案</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>可以发货</translation>
  </message>
 </context>
 <context>
  <name>ScanWindow</name>
  <message>
   <source>Scanner</source>
   <translation>扫描枪</translation>
  </message>
  <message>
   <source>&amp;Carrier</source>
   <translation>物流方案(&amp;C)</translation>
  </message>
  <message>
   <source>Found by the number; choose one for all</source>
   <translation>按运单号识别；也可以选定一个，全部使用</translation>
  </message>
  <message>
   <source>&amp;By the number</source>
   <translation>按运单号识别(&amp;B)</translation>
  </message>
  <message>
   <source>Find the carrier by each number</source>
   <translation>每次都按运单号识别物流方案</translation>
  </message>
  <message>
   <source>Scan</source>
   <translation>扫描</translation>
  </message>
  <message>
   <source>Scan, or type and press Enter</source>
   <translation>扫描，或者输入后按回车</translation>
  </message>
  <message>
   <source>Take it all the same (F2)</source>
   <translation>仍然使用 (F2)</translation>
  </message>
  <message>
   <source>Last scans</source>
   <translation>最近的扫描</translation>
  </message>
  <message>
   <source>Take the &amp;picked order (F3)</source>
   <translation>使用选中的订单(&amp;P) (F3)</translation>
  </message>
  <message>
   <source>&amp;Undo the last scan (Ctrl+Z)</source>
   <translation>撤销上一次扫描(&amp;U) (Ctrl+Z)</translation>
  </message>
  <message>
   <source>C&amp;lear what is done</source>
   <translation>清掉已处理的(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Ship all ready ({count}) …</source>
   <translation>提交可发货的（{count}）(&amp;S)…</translation>
  </message>
  <message>
   <source>Scan the order</source>
   <translation>请扫订单</translation>
  </message>
  <message>
   <source>Scan the tracking number</source>
   <translation>请扫运单号</translation>
  </message>
  <message>
   <source>Type the carrier's digit</source>
   <translation>请输入物流方案前的数字</translation>
  </message>
 </context>
 <context>
  <name>SecretEdit</name>
  <message>
   <source>Show what is typed</source>
   <translation>显示输入的内容</translation>
  </message>
 </context>
 <context>
  <name>Severity</name>
  <message>
   <source>Blocks sending</source>
   <translation>不能提交</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>警告</translation>
  </message>
  <message>
   <source>For your information</source>
   <translation>提示</translation>
  </message>
 </context>
 <context>
  <name>ShipFormView</name>
  <message>
   <source>The platform will probably refuse this. Send it all the same?</source>
   <translation>平台很可能会拒绝，仍要提交吗？</translation>
  </message>
  <message>
   <source>Yes, send it</source>
   <translation>仍然提交</translation>
  </message>
  <message>
   <source>Declare shipment</source>
   <translation>声明发货</translation>
  </message>
  <message>
   <source>&amp;Carrier</source>
   <translation>物流方案(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Tracking number</source>
   <translation>运单号(&amp;T)</translation>
  </message>
  <message>
   <source>Tracking &amp;URL</source>
   <translation>跟踪网址(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Remark for the buyer</source>
   <translation>给买家的备注(&amp;R)</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>物流方案</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>运单号</translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>跟踪网址</translation>
  </message>
  <message>
   <source>Remark for the buyer</source>
   <translation>给买家的备注</translation>
  </message>
  <message>
   <source>optional, in English</source>
   <translation>选填，用英文</translation>
  </message>
  <message>
   <source>&amp;Whole order</source>
   <translation>全部发货(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;Part of it, more parcels follow</source>
   <translation>部分发货，后面还有包裹(&amp;P)</translation>
  </message>
  <message>
   <source>Shipment declared</source>
   <translation>已声明发货</translation>
  </message>
  <message>
   <source>Correct the shipment</source>
   <translation>修改发货信息</translation>
  </message>
  <message>
   <source>Declare &amp;shipment</source>
   <translation>声明发货(&amp;S)</translation>
  </message>
  <message>
   <source>Send anyway …</source>
   <translation>仍要提交…</translation>
  </message>
  <message>
   <source>Fetch the carriers from the platform again</source>
   <translation>从平台重新获取物流方案</translation>
  </message>
  <message>
   <source>Refresh carriers</source>
   <translation>刷新物流方案</translation>
  </message>
  <message>
   <source>Send the &amp;correction</source>
   <translation>提交修改(&amp;C)</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>不改了</translation>
  </message>
  <message>
   <source>Correct the number …</source>
   <translation>修改运单号…</translation>
  </message>
  <message>
   <source>needed for this carrier</source>
   <translation>此方案必填</translation>
  </message>
  <message>
   <source>optional</source>
   <translation>选填</translation>
  </message>
  <message>
   <source>list from {age}, please refresh</source>
   <translation>列表获取于{age}，请刷新</translation>
  </message>
  <message>
   <source>list from {age}</source>
   <translation>列表获取于{age}</translation>
  </message>
 </context>
 <context>
  <name>ShipMany</name>
  <message>
   <source>Carriers</source>
   <translation>物流方案列表</translation>
  </message>
  <message>
   <source>Sent although there is something to look at</source>
   <translation>有需要留意的地方，但会提交</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>这次不提交</translation>
  </message>
  <message>
   <source>Line {line}: {why}</source>
   <translation>第 {line} 行：{why}</translation>
  </message>
  <message>
   <source>declared or waiting already</source>
   <translation>已经声明，或正在等待提交</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>汇总</translation>
  </message>
  <message>
   <source>… and {count} more</source>
   <translation>…还有 {count} 个</translation>
  </message>
 </context>
 <context>
  <name>ShipManyDialog</name>
  <message>
   <source>Ship all ready</source>
   <translation>提交可发货的包裹</translation>
  </message>
  <message>
   <source>Parcels sent</source>
   <translation>已处理的包裹</translation>
  </message>
  <message>
   <source>&amp;Ship them now</source>
   <translation>现在提交(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation>暂停(&amp;P)</translation>
  </message>
  <message>
   <source>St&amp;op</source>
   <translation>停止(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>关闭(&amp;C)</translation>
  </message>
  <message numerus="yes">
   <source>%Ln parcel(s) will be declared to the platform</source>
   <translation>
    <numerusform>将向平台声明 %Ln 个包裹</numerusform>
   </translation>
  </message>
  <message>
   <source>Declared {done}  ·  refused {refused}  ·  unknown {unknown}  ·  not sent {not_sent}  ·  to go {left}</source>
   <translation>已声明 {done}  ·  被拒绝 {refused}  ·  结果未知 {unknown}  ·  未提交 {not_sent}  ·  还剩 {left}</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>继续(&amp;G)</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <source>Stopping …</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <source>Declaring shipments …</source>
   <translation>正在声明发货…</translation>
  </message>
  <message>
   <source>{speed} a minute, {minutes} min {seconds} s left</source>
   <translation>每分钟 {speed} 个，还需 {minutes} 分 {seconds} 秒</translation>
  </message>
  <message numerus="yes">
   <source>%Ln of them stand(s) under Needs attention.</source>
   <translation>
    <numerusform>其中 %Ln 个在“需要处理”里。</numerusform>
   </translation>
  </message>
  <message>
   <source>The platform took all of them.</source>
   <translation>平台已全部收下。</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>去看看</translation>
  </message>
 </context>
 <context>
  <name>ShopBinding</name>
  <message>
   <source>Practice shop</source>
   <translation>练习店铺</translation>
  </message>
  <message>
   <source>Orders as of {age}</source>
   <translation>订单数据：{age}</translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s)</source>
   <translation>
    <numerusform>%Ln 个订单</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShopListModel</name>
  <message>
   <source>signed out</source>
   <translation>授权已到期</translation>
  </message>
  <message numerus="yes">
   <source>signed in for %n day(s)</source>
   <translation>
    <numerusform>授权还有 %n 天</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Shops</name>
  <message>
   <source>The shop is forgotten</source>
   <translation>店铺已移除</translation>
  </message>
 </context>
 <context>
  <name>ShopsDialog</name>
  <message>
   <source>Shops</source>
   <translation>店铺</translation>
  </message>
  <message>
   <source>No shop is connected yet.</source>
   <translation>还没有连接店铺。</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>打开(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Rename</source>
   <translation>重命名(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Settings …</source>
   <translation>设置(&amp;S) …</translation>
  </message>
  <message>
   <source>&amp;Forget …</source>
   <translation>移除(&amp;F) …</translation>
  </message>
  <message>
   <source>&amp;Connect a shop …</source>
   <translation>连接店铺(&amp;C) …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>ShortcutPrinting</name>
  <message>
   <source>Saved: {name}</source>
   <translation>已保存：{name}</translation>
  </message>
  <message>
   <source>Could not be saved: {name}</source>
   <translation>没能保存：{name}</translation>
  </message>
  <message>
   <source>AliShip – keyboard shortcuts</source>
   <translation>AliShip 键盘快捷键</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>&amp;Print …</source>
   <translation>打印(&amp;P)…</translation>
  </message>
  <message>
   <source>&amp;Save as PDF …</source>
   <translation>另存为 PDF(&amp;S)…</translation>
  </message>
  <message>
   <source>Save the shortcuts</source>
   <translation>保存快捷键</translation>
  </message>
 </context>
 <context>
  <name>Shortcuts</name>
  <message>
   <source>Declare, from the number or the URL</source>
   <translation>在运单号或网址里：声明发货</translation>
  </message>
  <message>
   <source>Open the list of carriers</source>
   <translation>打开物流方案列表</translation>
  </message>
  <message>
   <source>Close the list, keep what was there</source>
   <translation>关闭列表，保留原来的</translation>
  </message>
  <message>
   <source>To the next field; with Shift, back</source>
   <translation>到下一栏；加 Shift 返回</translation>
  </message>
  <message>
   <source>In the form</source>
   <translation>在表单里</translation>
  </message>
 </context>
 <context>
  <name>SignInDialog</name>
  <message>
   <source>Sign in again</source>
   <translation>重新登录</translation>
  </message>
  <message>
   <source>The platform no longer accepts this shop's session key. Everything that waits to be sent is kept. Paste a new session key, or leave the field empty to try the present one again. The key stays in memory only.</source>
   <translation>平台不再接受这家店铺的会话密钥（session key）。等待提交的都保留着。请粘贴新的会话密钥；留空则用现在的再试一次。密钥只留在内存里。</translation>
  </message>
  <message>
   <source>Session key</source>
   <translation>会话密钥</translation>
  </message>
  <message>
   <source>&amp;Session key</source>
   <translation>会话密钥(&amp;S)</translation>
  </message>
 </context>
 <context>
  <name>SignInNotice</name>
  <message>
   <source>AliShip renews it by itself while it runs. Press to sign in again.</source>
   <translation>AliShip 运行时会自动续期。点这里可以重新登录授权。</translation>
  </message>
  <message>
   <source>Sign in again</source>
   <translation>重新登录授权</translation>
  </message>
  <message>
   <source>Signed out: sign in again</source>
   <translation>授权已到期：重新登录</translation>
  </message>
  <message numerus="yes">
   <source>Sign-in: %Ln day(s) left</source>
   <translation>
    <numerusform>授权还有 %Ln 天</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>StatusList</name>
  <message>
   <source>All orders</source>
   <translation>全部订单</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>需要处理</translation>
  </message>
 </context>
 <context>
  <name>StatusPane</name>
  <message>
   <source>Order statuses</source>
   <translation>订单状态</translation>
  </message>
 </context>
 <context>
  <name>StuckKeysDialog</name>
  <message>
   <source>Forget “{shop}” without its keys?</source>
   <translation>密钥删不掉，仍要移除“{shop}”吗？</translation>
  </message>
  <message>
   <source>The key store did not let go of the shop's keys, so nothing is forgotten yet. If it can be unlocked or mended, do that first. If it is gone for good, the rest can be deleted all the same; these entries of “{service}” may then stay in the key store:</source>
   <translation>密码库没有删除这家店铺的密钥，所以店铺还在，什么都没有删除。密码库能解锁或修好的话，请先处理好再试。如果它再也用不了，仍可移除其余数据，密码库里“{service}”的这些条目可能会留下：</translation>
  </message>
  <message>
   <source>Forget a shop</source>
   <translation>移除店铺</translation>
  </message>
  <message>
   <source>&amp;Forget the rest</source>
   <translation>移除其余数据(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Keep it</source>
   <translation>保留(&amp;K)</translation>
  </message>
 </context>
 <context>
  <name>UrlMenuButton</name>
  <message>
   <source>Propose a tracking page; open it once before you rely on it</source>
   <translation>推荐跟踪页面；使用前请先打开看一下</translation>
  </message>
  <message>
   <source>Propose a tracking page</source>
   <translation>推荐跟踪页面</translation>
  </message>
  <message>
   <source>Enter the tracking number first</source>
   <translation>请先输入运单号</translation>
  </message>
 </context>
 <context>
  <name>ViewBar</name>
  <message>
   <source>Save this view</source>
   <translation>保存当前视图</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>已保存的视图</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>国家/地区</translation>
  </message>
  <message>
   <source>Due</source>
   <translation>发货期限</translation>
  </message>
  <message>
   <source>Show all orders of this status again</source>
   <translation>取消筛选，显示该状态的全部订单</translation>
  </message>
  <message>
   <source>Save this view as a tab</source>
   <translation>把当前视图存成标签</translation>
  </message>
  <message>
   <source>Any deadline</source>
   <translation>任意期限</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>已超时</translation>
  </message>
  <message>
   <source>Due in 24 hours</source>
   <translation>24 小时内到期</translation>
  </message>
  <message>
   <source>Due in 3 days</source>
   <translation>3 天内到期</translation>
  </message>
  <message>
   <source>Any country</source>
   <translation>任意国家/地区</translation>
  </message>
  <message>
   <source>&amp;Rename …</source>
   <translation>重命名(&amp;R) …</translation>
  </message>
  <message>
   <source>Move &amp;left</source>
   <translation>左移(&amp;L)</translation>
  </message>
  <message>
   <source>Move r&amp;ight</source>
   <translation>右移(&amp;I)</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>删除(&amp;D)</translation>
  </message>
  <message>
   <source>Rename this view</source>
   <translation>重命名视图</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
 </context>
 <context>
  <name>Views</name>
  <message>
   <source>The view “{name}” is deleted.</source>
   <translation>视图“{name}”已删除。</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
 </context>
 <context>
  <name>Wording</name>
  <message>
   <source>{days} d {hours} h</source>
   <translation>{days} 天 {hours} 小时</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} 小时 {minutes} 分</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} 分钟</translation>
  </message>
  <message>
   <source>overdue {span}</source>
   <translation>已超时 {span}</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>刚刚</translation>
  </message>
  <message>
   <source>{minutes} min ago</source>
   <translation>{minutes} 分钟前</translation>
  </message>
  <message>
   <source>{hours} h ago</source>
   <translation>{hours} 小时前</translation>
  </message>
  <message>
   <source>{days} d ago</source>
   <translation>{days} 天前</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>No order picked</source>
   <translation>还没有选订单</translation>
  </message>
  <message>
   <source>Pick an order above to see its address and declare its shipment.</source>
   <translation>在上面选一个订单，就能看到地址并声明发货。</translation>
  </message>
  <message>
   <source>Fetching orders …</source>
   <translation>正在获取订单…</translation>
  </message>
 </context>
 <context>
  <name>_CarrierFilter</name>
  <message>
   <source>Any carrier</source>
   <translation>任意物流</translation>
  </message>
  <message>
   <source>Only with this carrier</source>
   <translation>只看这家物流</translation>
  </message>
 </context>
</TS>
