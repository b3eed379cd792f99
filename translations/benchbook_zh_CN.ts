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
    <name>benchbook::QuantityEdit</name>
    <message>
        <source>Only whole numbers of %1 are possible here.</source>
        <translation>这里只能填整数（%1）。</translation>
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
</TS>
