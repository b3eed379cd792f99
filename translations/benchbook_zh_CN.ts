<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Base</name>
    <message>
        <source>A number here is too large to reckon with. Nothing was changed; please check the amounts.</source>
        <translation>这里有一个数太大，无法计算。没有改动任何内容，请检查金额和数量。</translation>
    </message>
    <message>
        <source>“%1” is written in another currency; %2 is meant here.</source>
        <translation>“%1”是另一种货币；这里要填 %2。</translation>
    </message>
    <message>
        <source>“%1” is not a currency we know.</source>
        <translation>不认识货币“%1”。</translation>
    </message>
    <message>
        <source>Please enter a number.</source>
        <translation>请输入一个数。</translation>
    </message>
    <message>
        <source>“%1” has a comma that does not separate thousands. Please write decimals with a point, for example 12.50.</source>
        <translation>“%1”里的逗号不是千位分隔。小数请用点，例如 12.50。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>“%1”必须是整数。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 decimals. Please round it yourself.</source>
        <translation>“%1”的小数超过 %2 位，请自行取舍。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是一个数。</translation>
    </message>
    <message>
        <source>“%1” is too large. Please check the number.</source>
        <translation>“%1”太大，请检查。</translation>
    </message>
    <message>
        <source>pcs</source>
        <translation>件</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>双</translation>
    </message>
    <message>
        <source>dozen</source>
        <translation>打</translation>
    </message>
    <message>
        <source>sq ft</source>
        <translation>平方英尺</translation>
    </message>
    <message>
        <source>sq in</source>
        <translation>平方英寸</translation>
    </message>
    <message>
        <source>liang</source>
        <translation>两</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>%1 cannot be converted to %2: they measure different things.</source>
        <translation>%1 不能换算成 %2：它们量的不是同一种东西。</translation>
    </message>
    <message>
        <source>“%1” is not a unit we know.</source>
        <translation>不认识单位“%1”。</translation>
    </message>
    <message>
        <source>%1 cannot be written in %2 without rounding.</source>
        <translation>%1 换算成 %2 会除不尽。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This was not done</source>
        <translation>没有完成</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>%1 天后</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
</context>
<context>
    <name>RecipeSummary</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source> (with %1)</source>
        <comment>a share of attrition</comment>
        <translation>（含损耗 %1）</translation>
    </message>
    <message>
        <source>What 1 piece needs</source>
        <translation>每件需要</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Set-up, once a work order</source>
        <translation>准备时间（每张工单一次）</translation>
    </message>
    <message>
        <source>Expected good of those started</source>
        <translation>预计良品率</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
</context>
<context>
    <name>TypedPieces</name>
    <message>
        <source>“%1” is not more than nothing.</source>
        <translation>“%1” 不大于零。</translation>
    </message>
</context>
<context>
    <name>benchbook::ActionForm</name>
    <message>
        <source>Leave it</source>
        <translation>不做了</translation>
    </message>
</context>
<context>
    <name>benchbook::BackupPanel</name>
    <message>
        <source>Last backup: %1</source>
        <translation>上次备份：%1</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Copies go to %1. Seven daily, four weekly and twelve monthly ones are kept.</source>
        <translation>备份存放在 %1，保留每日 7 份、每周 4 份、每月 12 份。</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>Save a copy of the studio</source>
        <translation>另存工作室副本</translation>
    </message>
    <message>
        <source>Studio files (*.benchbook)</source>
        <translation>工作室文件 (*.benchbook)</translation>
    </message>
    <message>
        <source>Saved a copy</source>
        <translation>已另存副本</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>✓ Everything agrees: %1 actions, %2 rules, %3 tables rebuilt from the journal alone.</source>
        <translation>✓ 账目一致：核对了 %1 次操作、%2 条规则，并仅凭日志重建了 %3 张表。</translation>
    </message>
    <message>
        <source>! The book does not agree with itself in these places. Nothing was changed; keep a copy of the file and report this.</source>
        <translation>! 账簿在以下几处不一致。没有改动任何内容；请保留文件副本并反馈给我们。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Is the book whole?</source>
        <translation>账簿是否完整？</translation>
    </message>
    <message>
        <source>&amp;Verify now</source>
        <translation>立即核对(&amp;V)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>核对进度</translation>
    </message>
    <message>
        <source>Checks every rule of the stock and the money, and rebuilds the whole book from its journal to compare.</source>
        <translation>核对库存与金额的每一条规则，并仅凭日志重建整本账簿进行比对。</translation>
    </message>
</context>
<context>
    <name>benchbook::ChartView</name>
    <message>
        <source>accumulated</source>
        <translation>累计</translation>
    </message>
</context>
<context>
    <name>benchbook::CommandPalette</name>
    <message>
        <source>Page, action or record: name, code or initials</source>
        <translation>页面、操作或记录：名称、编号或拼音首字母</translation>
    </message>
    <message>
        <source>Search or jump</source>
        <translation>搜索或跳转</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>没有匹配的内容，少输几个字试试。</translation>
    </message>
</context>
<context>
    <name>benchbook::CustomerOrdersPanel</name>
    <message>
        <source>Orders: %1, together %2</source>
        <translation>共 %1 个订单，合计 %2</translation>
    </message>
    <message>
        <source>Orders of this customer</source>
        <translation>该客户的订单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>They have not ordered anything yet.</source>
        <translation>该客户还没有订单。</translation>
    </message>
</context>
<context>
    <name>benchbook::CustomersPage</name>
    <message>
        <source>Who</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Customers you add or whose orders you import stand here.</source>
        <translation>你添加的客户，以及导入订单中的客户，都列在这里。</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>抹除个人资料</translation>
    </message>
    <message>
        <source>The name, contact, preferences and notes of this customer are erased for good, also from the history.</source>
        <translation>该客户的姓名、联系方式、偏好和备注将被永久抹除，历史记录中也不再保留。</translation>
    </message>
    <message>
        <source>Their orders stay, without a name. This cannot be undone.</source>
        <translation>订单会保留，但不再有姓名。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久抹除</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>保留客户</translation>
    </message>
    <message>
        <source>The personal data is erased</source>
        <translation>个人资料已抹除</translation>
    </message>
    <message>
        <source>When somebody asks to be forgotten: what tells who they are is erased everywhere, including the history of changes. What they bought stays in the books.</source>
        <translation>当客户要求删除资料时使用：凡能识别其身份的内容都会被抹除，包括修改历史；购买记录仍保留在账簿中。</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>抹除个人资料…</translation>
    </message>
</context>
<context>
    <name>benchbook::DayEdit</name>
    <message>
        <source>“%1” is not a day. Write 2026-11-25, 11-25, today or +3.</source>
        <translation>“%1”不是日期。可以写 2026-11-25、11-25、今天 或 +3。</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>打开日历</translation>
    </message>
    <message>
        <source>Open calendar (Alt+Down)</source>
        <translation>打开日历（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>benchbook::DetailPane</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>benchbook::EditTable</name>
    <message>
        <source>Remove this line</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Move this line up</source>
        <translation>上移此行</translation>
    </message>
    <message>
        <source>Move this line down</source>
        <translation>下移此行</translation>
    </message>
</context>
<context>
    <name>benchbook::FieldEditor</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
</context>
<context>
    <name>benchbook::FirstRun</name>
    <message>
        <source>Give the studio a name; it stands on every report. It can be changed later.</source>
        <translation>请给工作室起个名字，它会印在每份报表上，以后可以改。</translation>
    </message>
    <message>
        <source>Welcome to Benchbook</source>
        <translation>欢迎使用工坊簿</translation>
    </message>
    <message>
        <source>What do you make?</source>
        <translation>您做什么手艺？</translation>
    </message>
    <message>
        <source>How do you begin?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one file that is yours.</source>
        <translation>所有内容都保存在这台电脑上的一个文件里，归您所有。</translation>
    </message>
    <message>
        <source>This sets the usual steps, units and reasons for scrap. All of it can be changed.</source>
        <translation>据此预设常用的工序、单位和废品原因，以后都可以改。</translation>
    </message>
    <message>
        <source>A sample studio has its own file and never mixes with yours.</source>
        <translation>示例工作室有自己的文件，不会与您的数据混在一起。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open the studio</source>
        <translation>打开工作室</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Name of the studio</source>
        <translation>工作室名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Leather</source>
        <translation>皮具</translation>
    </message>
    <message>
        <source>Ceramics</source>
        <translation>陶艺</translation>
    </message>
    <message>
        <source>Jewellery</source>
        <translation>首饰</translation>
    </message>
    <message>
        <source>Textile</source>
        <translation>布艺</translation>
    </message>
    <message>
        <source>Wood</source>
        <translation>木作</translation>
    </message>
    <message>
        <source>Bookbinding</source>
        <translation>书籍装帧</translation>
    </message>
    <message>
        <source>Look around in a sample studio</source>
        <translation>看看示例工作室</translation>
    </message>
    <message>
        <source>A year of orders, work and stock to try things on</source>
        <translation>一年的订单、工单和库存，随便试</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Your own materials, products and customers, one by one</source>
        <translation>逐个录入自己的物料、产品和客户</translation>
    </message>
    <message>
        <source>Import from a spreadsheet</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>CSV or XLSX of customers, materials, products or orders</source>
        <translation>客户、物料、产品或订单的 CSV 或 XLSX</translation>
    </message>
</context>
<context>
    <name>benchbook::HistoryPanel</name>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1 条</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>撤销此项</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its first value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a field, before and after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>benchbook::JobPanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
</context>
<context>
    <name>benchbook::LanguageSwitch</name>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>benchbook::LotActions</name>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Cut parts off this lot</source>
        <translation>从这个批次裁下部分</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>裁下的部分</translation>
    </message>
    <message>
        <source>For example: 3.2 sqft, 4 sqft. What is left stays in this lot.</source>
        <translation>例如：3.2 sqft, 4 sqft。剩下的仍留在本批次。</translation>
    </message>
    <message>
        <source>Remnants</source>
        <translation>余料</translation>
    </message>
    <message>
        <source>Cut off and still usable: they are proposed first when material is needed.</source>
        <translation>裁下后仍可使用：需要用料时会优先推荐。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Book what is really there</source>
        <translation>登记实际数量</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘数量</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Throw some of it away</source>
        <translation>报废一部分</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>已报废</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>Bring some of it to another shelf</source>
        <translation>把一部分移到另一个库位</translation>
    </message>
    <message>
        <source>To</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移库</translation>
    </message>
    <message>
        <source>State cost</source>
        <translation>补记成本</translation>
    </message>
    <message>
        <source>What is left of this lot cost</source>
        <translation>补记本批次余量的成本</translation>
    </message>
    <message>
        <source>Cost of what is left</source>
        <translation>余量的成本</translation>
    </message>
    <message>
        <source>Say what it cost; 0 is an answer.</source>
        <translation>请填写成本；可以填 0。</translation>
    </message>
    <message>
        <source>The cost is stated</source>
        <translation>成本已补记</translation>
    </message>
    <message>
        <source>Say how much.</source>
        <translation>请填写数量。</translation>
    </message>
    <message>
        <source>Say which parts are cut off.</source>
        <translation>请填写裁下的部分。</translation>
    </message>
    <message>
        <source>Split; parts cut off: %1</source>
        <translation>已分割，裁下 %1 份</translation>
    </message>
    <message>
        <source>On</source>
        <translation>所在库位</translation>
    </message>
</context>
<context>
    <name>benchbook::LotsPage</name>
    <message>
        <source>Lots come from deliveries and from finished work orders.</source>
        <translation>批次来自收货和完工的工单。</translation>
    </message>
    <message>
        <source>Choose a lot from the list.</source>
        <translation>请从列表中选择一个批次。</translation>
    </message>
    <message>
        <source>remnant</source>
        <translation>余料</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>It is used up.</source>
        <translation>已用完。</translation>
    </message>
    <message>
        <source>What it cost is unknown</source>
        <translation>成本未知</translation>
    </message>
    <message>
        <source>State cost</source>
        <translation>补记成本</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Cut from</source>
        <translation>裁自</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完工日期</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收货日期</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>What moved</source>
        <translation>流水</translation>
    </message>
</context>
<context>
    <name>benchbook::MainWindow</name>
    <message>
        <source>Benchbook</source>
        <translation>工坊簿</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>About Benchbook</source>
        <translation>关于工坊簿</translation>
    </message>
    <message>
        <source>Benchbook %1
The studio book for artisan workshops.

Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC).</source>
        <translation>工坊簿 %1
手艺工作室的账本。

自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。图标：Lucide（ISC）。</translation>
    </message>
</context>
<context>
    <name>benchbook::MakePanel</name>
    <message>
        <source>Make</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>&amp;Plan work order</source>
        <translation>计划工单(&amp;P)</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>款式</translation>
    </message>
    <message>
        <source>Pieces to start</source>
        <translation>投产件数</translation>
    </message>
    <message>
        <source>Plan more than you need where some will be scrapped.</source>
        <translation>预计会有废品时，请多投一些。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>可以留空。</translation>
    </message>
    <message>
        <source>Add a variant first.</source>
        <translation>请先添加款式。</translation>
    </message>
    <message>
        <source>Say how many pieces are started.</source>
        <translation>请填写投产件数。</translation>
    </message>
</context>
<context>
    <name>benchbook::MaterialRecords</name>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>%1 · remnant</source>
        <translation>%1 · 余料</translation>
    </message>
    <message>
        <source>%1 on the shelves, worth %2</source>
        <translation>库存 %1，价值 %2</translation>
    </message>
    <message>
        <source>Leather, thread, clay, buckles: everything you buy to be used up.</source>
        <translation>皮革、线、泥料、五金：一切买来用于制作的东西。</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Lots of this material</source>
        <translation>该物料的批次</translation>
    </message>
    <message>
        <source>Nothing of it is on the shelves.</source>
        <translation>库存中没有该物料。</translation>
    </message>
    <message>
        <source>Receive a delivery</source>
        <translation>登记收货</translation>
    </message>
</context>
<context>
    <name>benchbook::MaterialsPage</name>
    <message>
        <source>Materials</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>库存流水</translation>
    </message>
    <message>
        <source>Materials and lots</source>
        <translation>物料与批次</translation>
    </message>
</context>
<context>
    <name>benchbook::MovesPage</name>
    <message>
        <source>Every delivery, cut, count and use of material is kept here.</source>
        <translation>每一次收货、分割、盘点和用料都记录在这里。</translation>
    </message>
    <message>
        <source>Choose a move from the list.</source>
        <translation>请从列表中选择一条流水。</translation>
    </message>
    <message>
        <source>A move is never changed. What was booked by mistake is taken back by its counter-entry.</source>
        <translation>流水从不修改；记错的用冲销记录抵消。</translation>
    </message>
</context>
<context>
    <name>benchbook::PageHeader</name>
    <message>
        <source>Search or jump…  Ctrl+K</source>
        <translation>搜索或跳转…  Ctrl+K</translation>
    </message>
</context>
<context>
    <name>benchbook::PercentEdit</name>
    <message>
        <source>A share between %1 and %2 is possible here.</source>
        <translation>这里可以填 %1 到 %2。</translation>
    </message>
</context>
<context>
    <name>benchbook::ProductsPage</name>
    <message>
        <source>Variants</source>
        <translation>款式</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Work order %1 is planned</source>
        <translation>已计划工单 %1</translation>
    </message>
    <message>
        <source>What you make and sell. Each product has variants and a recipe they share.</source>
        <translation>你制作和销售的产品。每个产品有若干款式，共用一份配方。</translation>
    </message>
</context>
<context>
    <name>benchbook::QuantityEdit</name>
    <message>
        <source>Only whole numbers of %1 are possible here.</source>
        <translation>这里只能填整数（%1）。</translation>
    </message>
</context>
<context>
    <name>benchbook::ReceiveForm</name>
    <message>
        <source>Receive</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation>收货(&amp;R)</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数与数量</translation>
    </message>
    <message>
        <source>Each becomes a lot, for example: 18.5 sqft, 22 3/4 sqft</source>
        <translation>每件成为一个批次，例如：18.5 sqft, 22 3/4 sqft</translation>
    </message>
    <message>
        <source>Cost of all together</source>
        <translation>总成本</translation>
    </message>
    <message>
        <source>With freight. Leave it empty while it is unknown, and state it later.</source>
        <translation>含运费。暂时不知道就留空，以后再补记。</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Say how much was received.</source>
        <translation>请填写收到的数量。</translation>
    </message>
    <message>
        <source>Received as %1</source>
        <translation>已收货：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between codes</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>benchbook::RecipePanel</name>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>A piece takes</source>
        <translation>每件用量</translation>
    </message>
    <message>
        <source>Attrition %</source>
        <translation>损耗 %</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Good %</source>
        <translation>良品 %</translation>
    </message>
    <message>
        <source>Recipe changed</source>
        <translation>配方已修改</translation>
    </message>
    <message>
        <source>Material %1: %2</source>
        <translation>第 %1 行物料：%2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 道工序：%2</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>Without a recipe it can be sold, but not planned or priced.</source>
        <translation>没有配方也能销售，但无法排产和核价。</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Materials of the recipe</source>
        <translation>配方中的物料</translation>
    </message>
    <message>
        <source>What goes into one piece.</source>
        <translation>做一件需要的物料。</translation>
    </message>
    <message>
        <source>Add material</source>
        <translation>添加物料</translation>
    </message>
    <message>
        <source>Steps of the recipe</source>
        <translation>配方中的工序</translation>
    </message>
    <message>
        <source>Cut, stitch, throw, glaze: one line a step.</source>
        <translation>裁切、缝制、拉坯、上釉：每行一道工序。</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加工序</translation>
    </message>
</context>
<context>
    <name>benchbook::RecordForm</name>
    <message>
        <source>%1 changed</source>
        <translation>%1已修改</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1已添加</translation>
    </message>
    <message>
        <source>&amp;Add %1</source>
        <translation>添加%1(&amp;A)</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>benchbook::RecordPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing is listed here.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>Choose one from the list, or make a new one with %1.</source>
        <translation>请从列表中选择，或按 %1 新建。</translation>
    </message>
    <message>
        <source>Not in the book until it is added; Esc gives it up.</source>
        <translation>添加后才会记入账簿；按 Esc 放弃。</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1已移除</translation>
    </message>
    <message>
        <source>%1 brought back</source>
        <translation>%1已恢复</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>&amp;New %1</source>
        <translation>新建%1(&amp;N)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>benchbook::SettingsPage</name>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Backup and check</source>
        <translation>备份与核对</translation>
    </message>
    <message>
        <source>The studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Prices and promises</source>
        <translation>价格与交期</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>benchbook::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>benchbook::Sidebar</name>
    <message>
        <source>Bench mode</source>
        <translation>工作台模式</translation>
    </message>
    <message>
        <source>Bench mode (F11)</source>
        <translation>工作台模式（F11）</translation>
    </message>
</context>
<context>
    <name>benchbook::VariantsPanel</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>款式</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Variant changed</source>
        <translation>款式已修改</translation>
    </message>
    <message>
        <source>Variant added</source>
        <translation>款式已添加</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>尚未保存：%1</translation>
    </message>
    <message>
        <source>Variant removed</source>
        <translation>款式已移除</translation>
    </message>
    <message>
        <source>Variants of this product</source>
        <translation>该产品的款式</translation>
    </message>
    <message>
        <source>A product is sold in at least one variant.</source>
        <translation>每个产品至少有一个款式。</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>添加款式</translation>
    </message>
</context>
<context>
    <name>benchbook::WindowActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>在本页查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Bench mode</source>
        <translation>工作台模式(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search or jump…</source>
        <translation>搜索或跳转…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Benchbook</source>
        <translation>关于工坊簿(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>行距(&amp;D)</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>字号(&amp;Z)</translation>
    </message>
    <message>
        <source>Theme: same as the system</source>
        <translation>主题：跟随系统</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>宽松行距</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
</context>
<context>
    <name>benchbook::WindowPaletteSource</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Issue materials to %1</source>
        <translation>给 %1 领料</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>有退款</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>%n unmatched</source>
        <translation>
            <numerusform>%n 行未对应</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>WorkOrder</name>
    <message>
        <source>The cost of the %1 on the shelf is not stated.</source>
        <translation>库位上的%1没有填成本。</translation>
    </message>
    <message>
        <source>%1 of %2 are not in stock.</source>
        <translation>%2 缺 %1。</translation>
    </message>
    <message>
        <source>Nothing is logged yet and the studio has no usual rate per hour.</source>
        <translation>还没有报工，工作室也没有填通常时薪。</translation>
    </message>
    <message>
        <source>The cost of %1 (%2) is not stated.</source>
        <translation>%1（%2）没有填成本。</translation>
    </message>
    <message>
        <source>%1 has no rate per hour.</source>
        <translation>%1 没有填时薪。</translation>
    </message>
</context>
<context>
    <name>WorkOrdersPage</name>
    <message>
        <source>%1 / %2</source>
        <comment>issued / needed</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>领料…</translation>
    </message>
    <message>
        <source>Issue %1</source>
        <translation>领用 %1</translation>
    </message>
    <message>
        <source>! %1 missing: %2 on the shelf</source>
        <translation>! 差 %1：库位上有 %2</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退料…</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>退回 %1</translation>
    </message>
    <message>
        <source>Material %1 · labour %2 · overhead %3</source>
        <translation>物料 %1 · 人工 %2 · 间接费用 %3</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>The recipe has no steps.</source>
        <translation>配方没有工序。</translation>
    </message>
    <message>
        <source>Good %1</source>
        <translation>良 %1</translation>
    </message>
    <message>
        <source>Scrap %1</source>
        <translation>废 %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>logged / standard time</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 is working on “%2”</source>
        <translation>%1 正在做“%2”</translation>
    </message>
    <message>
        <source>%1 paused “%2”: %3</source>
        <translation>%1 暂停了“%2”：%3</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>用料</translation>
    </message>
    <message>
        <source>The recipe needs no material.</source>
        <translation>配方不需要物料。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Expected unit cost</source>
        <translation>预计单位成本</translation>
    </message>
</context>
<context>
    <name>benchbook::ActionPage</name>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1（已撤销）</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchHeader</name>
    <message>
        <source>%1, change person</source>
        <translation>%1，换人</translation>
    </message>
    <message>
        <source>Code: %1▏ then Enter</source>
        <translation>编号：%1▏ 按回车</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Leave the bench</source>
        <translation>离开工作台</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchScreen</name>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Nobody is written down yet. Add the people who work here in the settings.</source>
        <translation>还没有登记成员。请在设置里添加在这里工作的人。</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>谁在干活？</translation>
    </message>
    <message>
        <source>Who makes %1?</source>
        <translation>谁来做 %1？</translation>
    </message>
    <message>
        <source>Touch a name, or scan a work order first.</source>
        <translation>点名字，或先扫工单码。</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>交期 %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一道：%1</translation>
    </message>
    <message>
        <source>All steps are counted</source>
        <translation>所有工序都已报完</translation>
    </message>
    <message>
        <source>There is no open work order.</source>
        <translation>没有未完成的工单。</translation>
    </message>
    <message>
        <source>What are you making?</source>
        <translation>做哪一批？</translation>
    </message>
    <message>
        <source>Touch a job, or scan its code.</source>
        <translation>点一张工单，或扫它的码。</translation>
    </message>
    <message>
        <source>%1 of %2 done · standard %3</source>
        <translation>已做 %1 / %2 · 标准 %3</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 完成</translation>
    </message>
    <message>
        <source>▶ next</source>
        <translation>▶ 下一道</translation>
    </message>
    <message>
        <source>The recipe of %1 has no steps.</source>
        <translation>%1 的配方没有工序。</translation>
    </message>
    <message>
        <source>Which step?</source>
        <translation>哪道工序？</translation>
    </message>
    <message>
        <source>This step is gone.</source>
        <translation>这道工序已经不在了。</translation>
    </message>
    <message>
        <source>Space starts and pauses, + and − count, Enter finishes.</source>
        <translation>空格开始、暂停，+ 和 − 计数，回车完成。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchTimerCard</name>
    <message>
        <source>Time on this step: %1</source>
        <translation>本工序用时：%1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>Why is there a pause?</source>
        <translation>为什么暂停？</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No material</source>
        <translation>待料</translation>
    </message>
    <message>
        <source>Shift change</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Tool or machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>No pause</source>
        <translation>不暂停</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchWindow</name>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchWork</name>
    <message>
        <source>all %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>✓ Good</source>
        <translation>✓ 良品</translation>
    </message>
    <message>
        <source>One good piece more</source>
        <translation>良品加一</translation>
    </message>
    <message>
        <source>One good piece fewer</source>
        <translation>良品减一</translation>
    </message>
    <message>
        <source>✕ Scrap</source>
        <translation>✕ 废品</translation>
    </message>
    <message>
        <source>One scrapped piece more</source>
        <translation>废品加一</translation>
    </message>
    <message>
        <source>One scrapped piece fewer</source>
        <translation>废品减一</translation>
    </message>
    <message>
        <source>Why scrapped</source>
        <translation>废品原因</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>No scrap reasons are written down yet</source>
        <translation>还没有登记废品原因</translation>
    </message>
    <message>
        <source>Step %1 / %2</source>
        <translation>当前工序 %1 / %2</translation>
    </message>
    <message>
        <source>Standard %1 · done %2 / %3</source>
        <translation>标准 %1 · 进度 %2 / %3</translation>
    </message>
</context>
<context>
    <name>benchbook::FinishForm</name>
    <message>
        <source>Finish %1</source>
        <translation>%1 完工</translation>
    </message>
    <message>
        <source>Finish order</source>
        <translation>完工入库</translation>
    </message>
    <message>
        <source>Good pieces</source>
        <translation>良品件数</translation>
    </message>
    <message>
        <source>%1 started, %2 logged as scrap. The good pieces become a lot that carries the whole cost.</source>
        <translation>开工 %1 件，已报废 %2 件。良品成为一个批次，承担全部成本。</translation>
    </message>
    <message>
        <source>Not all material was issued: what was used but not issued is missing from the cost.</source>
        <translation>物料没有领齐：用了却没领的，成本里就没有。</translation>
    </message>
</context>
<context>
    <name>benchbook::ImportView</name>
    <message>
        <source>Choose the export files of one shop</source>
        <translation>选择一个店铺的导出文件</translation>
    </message>
    <message>
        <source>Shop exports (*.csv *.txt)</source>
        <translation>店铺导出文件 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>读不了“%1”：%2</translation>
    </message>
    <message>
        <source>Which products are these? Asked once, remembered for this shop.</source>
        <translation>这些是哪些产品？只问一次，本渠道以后都记得。</translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>SKU or name; empty: decide later</source>
        <translation>货号或名称；留空以后再定</translation>
    </message>
    <message>
        <source>Product for “%1”</source>
        <translation>“%1”对应的产品</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 张订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>%1 new · %2 changed · %3 unchanged · %4 with a problem</source>
        <translation>新 %1 · 有变化 %2 · 无变化 %3 · 有问题 %4</translation>
    </message>
    <message>
        <source>! %1, line %2: %3</source>
        <translation>! %1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>Imported before: %1</source>
        <translation>以前导入过：%1</translation>
    </message>
    <message>
        <source>? No exchange rate for %1: these orders&apos; worth stays unknown until you write it down.</source>
        <translation>? 没有 %1 的汇率：填好之前，这些订单折合本币的金额未知。</translation>
    </message>
    <message>
        <source>Back to the orders</source>
        <translation>回到订单</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不做了</translation>
    </message>
    <message numerus="yes">
        <source>Import %n order(s)</source>
        <translation>
            <numerusform>导入 %n 张订单</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was taken back whole. Nothing of it is left in the list of orders.</source>
        <translation>这次导入已整个撤销，订单列表里没有留下任何内容。</translation>
    </message>
    <message>
        <source>%1 new orders, %2 changed, %3 new customers.</source>
        <translation>新订单 %1 张，有变化 %2 张，新客户 %3 位。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) still wait for a product: see the filter “Unmatched”.</source>
        <translation>
            <numerusform>还有 %n 行没有对应产品：见筛选“未对应”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Choose the files your shop exports (Etsy, Shopify, Taobao), or drop them here. You see what would happen before anything is written.</source>
        <translation>选择店铺的导出文件（Etsy、Shopify、淘宝），或拖到这里。写入之前先看到会发生什么。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Keep names, phones and addresses of buyers</source>
        <translation>保留买家姓名、电话和地址</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Orders of the files</source>
        <translation>文件中的订单</translation>
    </message>
</context>
<context>
    <name>benchbook::IssueForm</name>
    <message>
        <source>%1 on the shelf</source>
        <translation>库位上有 %1</translation>
    </message>
    <message>
        <source>Issue material to %1</source>
        <translation>给 %1 领料</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>领料</translation>
    </message>
    <message>
        <source>Lot of %1</source>
        <translation>%1 的批次</translation>
    </message>
    <message>
        <source>Quantity of %1</source>
        <translation>%1 的数量</translation>
    </message>
    <message>
        <source>Add another lot of %1</source>
        <translation>再加一个 %1 批次</translation>
    </message>
    <message>
        <source>Leave this lot out</source>
        <translation>不用这个批次</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Still missing after this: %1</source>
        <translation>领完还差：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Say how much to take, or leave this lot out.</source>
        <translation>请填领多少，或去掉这个批次。</translation>
    </message>
</context>
<context>
    <name>benchbook::LogForm</name>
    <message>
        <source>Log work on %1</source>
        <translation>%1 报工</translation>
    </message>
    <message>
        <source>Log work</source>
        <translation>报工</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Minutes, or h:mm</source>
        <translation>分钟，或 时:分</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>废品</translation>
    </message>
    <message>
        <source>Scrap reason</source>
        <translation>废品原因</translation>
    </message>
    <message>
        <source>Write minutes, such as 90, or hours and minutes, such as 1:30.</source>
        <translation>请写分钟，如 90，或时和分，如 1:30。</translation>
    </message>
    <message>
        <source>The recipe has no steps.</source>
        <translation>配方没有工序。</translation>
    </message>
    <message>
        <source>Add the people who work here first.</source>
        <translation>请先添加在这里工作的人。</translation>
    </message>
</context>
<context>
    <name>benchbook::MatchForm</name>
    <message>
        <source>What is “%1”?</source>
        <translation>“%1”是哪个产品？</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>SKU or name</source>
        <translation>货号或名称</translation>
    </message>
    <message>
        <source>Remembered for every order of %1 with this item.</source>
        <translation>%1 的订单里再有这件商品，都会记得。</translation>
    </message>
    <message>
        <source>Say which product it is.</source>
        <translation>请说明是哪个产品。</translation>
    </message>
</context>
<context>
    <name>benchbook::NewOrderForm</name>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Take order</source>
        <translation>记下订单</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>Customer (may stay empty)</source>
        <translation>客户（可不填）</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>编号或姓名</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>Line %1: product, pieces, price for all of them</source>
        <translation>第 %1 行：产品、件数、合计价</translation>
    </message>
    <message>
        <source>Product of line %1</source>
        <translation>第 %1 行的产品</translation>
    </message>
    <message>
        <source>SKU or name</source>
        <translation>货号或名称</translation>
    </message>
    <message>
        <source>Pieces of line %1</source>
        <translation>第 %1 行的件数</translation>
    </message>
    <message>
        <source>Price of line %1</source>
        <translation>第 %1 行的价格</translation>
    </message>
    <message>
        <source>list</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>No customer is called so.</source>
        <translation>没有叫这个名字的客户。</translation>
    </message>
    <message>
        <source>Say what is ordered.</source>
        <translation>请说明订了什么。</translation>
    </message>
    <message>
        <source>No product is called so.</source>
        <translation>没有叫这个名字的产品。</translation>
    </message>
</context>
<context>
    <name>benchbook::NewWorkOrderForm</name>
    <message>
        <source>New work order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Plan work order</source>
        <translation>计划工单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>SKU or name</source>
        <translation>货号或名称</translation>
    </message>
    <message>
        <source>Pieces to start</source>
        <translation>开工件数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Say what to make.</source>
        <translation>请说明要做什么。</translation>
    </message>
    <message>
        <source>No product is called so.</source>
        <translation>没有叫这个名字的产品。</translation>
    </message>
    <message>
        <source>Make at least one piece.</source>
        <translation>至少做一件。</translation>
    </message>
</context>
<context>
    <name>benchbook::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>No order here. Take one with “New order”, or import your shop&apos;s export file.</source>
        <translation>这里没有订单。点“新建订单”记一张，或导入店铺的导出文件。</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import orders from shop files</source>
        <translation>从店铺文件导入订单</translation>
    </message>
    <message>
        <source>No order chosen</source>
        <translation>没有选中订单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <translation>%1 下单</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>发货</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost of what left</source>
        <translation>已发货成本</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Ship…</source>
        <translation>发货…</translation>
    </message>
    <message>
        <source>Change promise…</source>
        <translation>改交期…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>no SKU</source>
        <translation>无货号</translation>
    </message>
    <message>
        <source>%1 shipped</source>
        <translation>已发 %1</translation>
    </message>
    <message>
        <source>Match…</source>
        <translation>对应…</translation>
    </message>
    <message>
        <source>Say which product “%1” is</source>
        <translation>说明“%1”是哪个产品</translation>
    </message>
    <message>
        <source>Plan work order…</source>
        <translation>计划工单…</translation>
    </message>
    <message>
        <source>Plan a work order for %1</source>
        <translation>为 %1 计划工单</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Tax, not the studio&apos;s</source>
        <translation>代收税款</translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation>客户应付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Revenue in %1</source>
        <translation>收入（%1）</translation>
    </message>
    <message>
        <source>? The exchange rate of %1 is not written down. Add it in the settings.</source>
        <translation>? 没有填 %1 的汇率，请在设置里添加。</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>First promise</source>
        <translation>首次承诺</translation>
    </message>
    <message>
        <source>Promise now</source>
        <translation>当前承诺</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>says %1; no stock was booked</source>
        <translation>%1 说已发货；没有扣库存</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>benchbook::PaneForm</name>
    <message>
        <source>Leave it</source>
        <translation>不做了</translation>
    </message>
</context>
<context>
    <name>benchbook::PlanLineForm</name>
    <message>
        <source>Work order for %1</source>
        <translation>为 %1 建工单</translation>
    </message>
    <message>
        <source>Plan work order</source>
        <translation>计划工单</translation>
    </message>
    <message>
        <source>Pieces to start</source>
        <translation>开工件数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Make at least one piece.</source>
        <translation>至少做一件。</translation>
    </message>
</context>
<context>
    <name>benchbook::PromiseForm</name>
    <message>
        <source>New promise for %1</source>
        <translation>%1 改交期</translation>
    </message>
    <message>
        <source>Change promise</source>
        <translation>改交期</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>The first promise, %1, stays: on time is measured against it.</source>
        <translation>首次承诺 %1 不变：是否准时按它算。</translation>
    </message>
</context>
<context>
    <name>benchbook::ReturnForm</name>
    <message>
        <source>Return %1 from %2</source>
        <translation>%2 退回 %1</translation>
    </message>
    <message>
        <source>Return to the shelf</source>
        <translation>退回库位</translation>
    </message>
    <message>
        <source>Quantity of %1</source>
        <translation>%1 的数量</translation>
    </message>
    <message>
        <source>At the bench: %1</source>
        <translation>工作台上有：%1</translation>
    </message>
</context>
<context>
    <name>benchbook::ShipForm</name>
    <message>
        <source>Ship %1</source>
        <translation>%1 发货</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Tracking number (may stay empty)</source>
        <translation>运单号（可不填）</translation>
    </message>
    <message>
        <source>Lot of %1</source>
        <translation>%1 的批次</translation>
    </message>
    <message>
        <source>Pieces of %1</source>
        <translation>%1 的件数</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%2 × %1</translation>
    </message>
    <message>
        <source>Not on any shelf: %1</source>
        <translation>库位上没有：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing is chosen to be shipped.</source>
        <translation>没有选中要发的货。</translation>
    </message>
</context>
<context>
    <name>benchbook::WorkOrdersPage</name>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>No work order here. One is made for each batch: product, pieces and a day.</source>
        <translation>这里没有工单。每做一批建一张：产品、件数和日期。</translation>
    </message>
    <message>
        <source>New work order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Open this work order at the bench</source>
        <translation>在工作台打开这张工单</translation>
    </message>
    <message>
        <source>No work order chosen</source>
        <translation>没有选中工单</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>交期 %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Issue all…</source>
        <translation>全部领料…</translation>
    </message>
    <message>
        <source>Log work…</source>
        <translation>报工…</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>完工…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
</context>
</TS>
