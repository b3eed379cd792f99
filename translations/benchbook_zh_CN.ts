<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Erase the person behind customer %1</source>
        <translation>抹去客户 %1 的个人资料</translation>
    </message>
    <message>
        <source>Open the studio “%1”</source>
        <translation>创建工作室“%1”</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Add the product %1</source>
        <translation>新增产品 %1</translation>
    </message>
    <message>
        <source>Write the recipe of %1</source>
        <translation>填写 %1 的配方</translation>
    </message>
    <message>
        <source>Begin version %2 of the recipe of %1</source>
        <translation>开始 %1 配方的第 %2 版</translation>
    </message>
    <message>
        <source>Change the recipe of %1</source>
        <translation>修改 %1 的配方</translation>
    </message>
    <message>
        <source>Change what %1 is made of</source>
        <translation>修改 %1 的用料</translation>
    </message>
    <message>
        <source>Make %1 as the recipe says</source>
        <translation>让 %1 按配方制作</translation>
    </message>
    <message>
        <source>Change a promise</source>
        <translation>修改交期</translation>
    </message>
    <message>
        <source>Promise %1 for %2</source>
        <translation>承诺 %1 于 %2 交货</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Change an order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Add to an order</source>
        <translation>订单加行</translation>
    </message>
    <message>
        <source>Add a line to %1</source>
        <translation>给 %1 加一行</translation>
    </message>
    <message>
        <source>Change an order line</source>
        <translation>修改订单行</translation>
    </message>
    <message>
        <source>Change a line of %1</source>
        <translation>修改 %1 的一行</translation>
    </message>
    <message>
        <source>Remove an order line</source>
        <translation>移除订单行</translation>
    </message>
    <message>
        <source>Remove a line of %1</source>
        <translation>移除 %1 的一行</translation>
    </message>
    <message>
        <source>Give orders their exchange rate</source>
        <translation>给订单填写汇率</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>“%1”即 %2</translation>
    </message>
    <message>
        <source>Match an item</source>
        <translation>匹配商品</translation>
    </message>
    <message>
        <source>Match order lines with products</source>
        <translation>给订单行匹配产品</translation>
    </message>
    <message>
        <source>Take the order %1</source>
        <translation>接单 %1</translation>
    </message>
    <message>
        <source>Take an order</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>Ship %1</source>
        <translation>%1 发货</translation>
    </message>
    <message>
        <source>Ship an order</source>
        <translation>订单发货</translation>
    </message>
    <message>
        <source>Receive material</source>
        <translation>物料入库</translation>
    </message>
    <message>
        <source>Receive %1 as %2</source>
        <translation>入库 %1，批次 %2</translation>
    </message>
    <message>
        <source>Split a lot</source>
        <translation>拆分批次</translation>
    </message>
    <message>
        <source>Split %1 into %2 parts</source>
        <translation>把 %1 拆成 %2 份</translation>
    </message>
    <message>
        <source>Move a lot</source>
        <translation>移动批次</translation>
    </message>
    <message>
        <source>Move %1 (%2)</source>
        <translation>移动 %1（%2）</translation>
    </message>
    <message>
        <source>Count a lot</source>
        <translation>盘点批次</translation>
    </message>
    <message>
        <source>Count %1: %2</source>
        <translation>盘点 %1：%2</translation>
    </message>
    <message>
        <source>Scrap a lot</source>
        <translation>报废批次</translation>
    </message>
    <message>
        <source>Scrap %1 (%2)</source>
        <translation>报废 %1（%2）</translation>
    </message>
    <message>
        <source>State the cost of a lot</source>
        <translation>填写批次成本</translation>
    </message>
    <message>
        <source>State the cost of %1</source>
        <translation>填写 %1 的成本</translation>
    </message>
    <message>
        <source>Prepare the studio for its craft</source>
        <translation>按手艺准备工作室</translation>
    </message>
    <message>
        <source>Start a timer</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <source>Start %1 on %2</source>
        <translation>开始 %1（%2）</translation>
    </message>
    <message>
        <source>Pause the timer</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Pause %1 on %2</source>
        <translation>暂停 %1（%2）</translation>
    </message>
    <message>
        <source>Go on with the timer</source>
        <translation>继续计时</translation>
    </message>
    <message>
        <source>Go on with %1 on %2</source>
        <translation>继续 %1（%2）</translation>
    </message>
    <message>
        <source>Finish the timer</source>
        <translation>结束计时</translation>
    </message>
    <message>
        <source>Discard the timer</source>
        <translation>放弃计时</translation>
    </message>
    <message>
        <source>Discard the timer of %1 on %2</source>
        <translation>放弃 %1 的计时（%2）</translation>
    </message>
    <message>
        <source>Log %1 on %2: %3 min, %4 good, %5 scrap</source>
        <translation>记工 %1（%2）：%3 分钟，良品 %4，废品 %5</translation>
    </message>
    <message>
        <source>Log work</source>
        <translation>记工</translation>
    </message>
    <message>
        <source>Plan %1: %2 × %3</source>
        <translation>计划 %1：%2 × %3</translation>
    </message>
    <message>
        <source>Plan a work order</source>
        <translation>计划工单</translation>
    </message>
    <message>
        <source>Release a work order</source>
        <translation>下达工单</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>下达 %1</translation>
    </message>
    <message>
        <source>Issue %1 (%2) to %3</source>
        <translation>给 %3 发料：%1（%2）</translation>
    </message>
    <message>
        <source>Issue material</source>
        <translation>发料</translation>
    </message>
    <message>
        <source>Issue all materials to %1</source>
        <translation>给 %1 发齐物料</translation>
    </message>
    <message>
        <source>Return material</source>
        <translation>退料</translation>
    </message>
    <message>
        <source>Return %1 (%2) from %3</source>
        <translation>从 %3 退回 %1（%2）</translation>
    </message>
    <message>
        <source>Finish %1: %2 good, %3 scrap</source>
        <translation>完工 %1：良品 %2，废品 %3</translation>
    </message>
    <message>
        <source>Finish a work order</source>
        <translation>工单完工</translation>
    </message>
    <message>
        <source>Cancel a work order</source>
        <translation>取消工单</translation>
    </message>
    <message>
        <source>Issue materials to %1</source>
        <translation>给 %1 发料</translation>
    </message>
    <message>
        <source>Import from %1: %2 new, %3 changed</source>
        <translation>从 %1 导入：新订单 %2 张，更改 %3 张</translation>
    </message>
    <message>
        <source>Ship %1 pcs of %2</source>
        <translation>%2 发货 %1 件</translation>
    </message>
    <message>
        <source>Take the order %1 of the new customer %2</source>
        <translation>接单 %1（新客户 %2）</translation>
    </message>
    <message>
        <source>Add customer %1</source>
        <translation>新增客户 %1</translation>
    </message>
    <message>
        <source>Change customer %1</source>
        <translation>修改客户 %1</translation>
    </message>
    <message>
        <source>Remove customer %1</source>
        <translation>移除客户 %1</translation>
    </message>
    <message>
        <source>Bring back customer %1</source>
        <translation>恢复客户 %1</translation>
    </message>
    <message>
        <source>Import one customer from %1</source>
        <translation>从 %1 导入 1 个客户</translation>
    </message>
    <message>
        <source>Import %1 customers from %2</source>
        <translation>从 %2 导入 %1 个客户</translation>
    </message>
    <message>
        <source>Add material %1</source>
        <translation>新增物料 %1</translation>
    </message>
    <message>
        <source>Change material %1</source>
        <translation>修改物料 %1</translation>
    </message>
    <message>
        <source>Remove material %1</source>
        <translation>移除物料 %1</translation>
    </message>
    <message>
        <source>Bring back material %1</source>
        <translation>恢复物料 %1</translation>
    </message>
    <message>
        <source>Import one material from %1</source>
        <translation>从 %1 导入 1 个物料</translation>
    </message>
    <message>
        <source>Import %1 materials from %2</source>
        <translation>从 %2 导入 %1 个物料</translation>
    </message>
    <message>
        <source>Add channel %1</source>
        <translation>新增渠道 %1</translation>
    </message>
    <message>
        <source>Change channel %1</source>
        <translation>修改渠道 %1</translation>
    </message>
    <message>
        <source>Remove channel %1</source>
        <translation>移除渠道 %1</translation>
    </message>
    <message>
        <source>Bring back channel %1</source>
        <translation>恢复渠道 %1</translation>
    </message>
    <message>
        <source>Add exchange rate %1</source>
        <translation>新增汇率 %1</translation>
    </message>
    <message>
        <source>Change exchange rate %1</source>
        <translation>修改汇率 %1</translation>
    </message>
    <message>
        <source>Remove exchange rate %1</source>
        <translation>移除汇率 %1</translation>
    </message>
    <message>
        <source>Bring back exchange rate %1</source>
        <translation>恢复汇率 %1</translation>
    </message>
    <message>
        <source>Add person %1</source>
        <translation>新增成员 %1</translation>
    </message>
    <message>
        <source>Change person %1</source>
        <translation>修改成员 %1</translation>
    </message>
    <message>
        <source>Remove person %1</source>
        <translation>移除成员 %1</translation>
    </message>
    <message>
        <source>Bring back person %1</source>
        <translation>恢复成员 %1</translation>
    </message>
    <message>
        <source>Add studio %1</source>
        <translation>新增工作室 %1</translation>
    </message>
    <message>
        <source>Change studio %1</source>
        <translation>修改工作室 %1</translation>
    </message>
    <message>
        <source>Add product %1</source>
        <translation>新增产品 %1</translation>
    </message>
    <message>
        <source>Change product %1</source>
        <translation>修改产品 %1</translation>
    </message>
    <message>
        <source>Remove product %1</source>
        <translation>移除产品 %1</translation>
    </message>
    <message>
        <source>Bring back product %1</source>
        <translation>恢复产品 %1</translation>
    </message>
    <message>
        <source>Add variant %1</source>
        <translation>新增款式 %1</translation>
    </message>
    <message>
        <source>Change variant %1</source>
        <translation>修改款式 %1</translation>
    </message>
    <message>
        <source>Remove variant %1</source>
        <translation>移除款式 %1</translation>
    </message>
    <message>
        <source>Bring back variant %1</source>
        <translation>恢复款式 %1</translation>
    </message>
    <message>
        <source>Add location %1</source>
        <translation>新增库位 %1</translation>
    </message>
    <message>
        <source>Change location %1</source>
        <translation>修改库位 %1</translation>
    </message>
    <message>
        <source>Remove location %1</source>
        <translation>移除库位 %1</translation>
    </message>
    <message>
        <source>Bring back location %1</source>
        <translation>恢复库位 %1</translation>
    </message>
    <message>
        <source>Add scrap reason %1</source>
        <translation>新增废品原因 %1</translation>
    </message>
    <message>
        <source>Change scrap reason %1</source>
        <translation>修改废品原因 %1</translation>
    </message>
    <message>
        <source>Remove scrap reason %1</source>
        <translation>移除废品原因 %1</translation>
    </message>
    <message>
        <source>Bring back scrap reason %1</source>
        <translation>恢复废品原因 %1</translation>
    </message>
    <message>
        <source>Need %1 written down</source>
        <translation>记下需求：%1</translation>
    </message>
    <message>
        <source>Write down a need</source>
        <translation>记下需求</translation>
    </message>
    <message>
        <source>Remove a need</source>
        <translation>移除需求</translation>
    </message>
    <message>
        <source>Enter a quote</source>
        <translation>录入报价</translation>
    </message>
    <message>
        <source>Quote of %1 for %2</source>
        <translation>%1 对 %2 的报价</translation>
    </message>
    <message>
        <source>Correct a quote</source>
        <translation>更正报价</translation>
    </message>
    <message>
        <source>Correct quote %1</source>
        <translation>更正报价 %1</translation>
    </message>
    <message>
        <source>Remove a quote</source>
        <translation>移除报价</translation>
    </message>
    <message>
        <source>Remove quote %1</source>
        <translation>移除报价 %1</translation>
    </message>
    <message>
        <source>Ask for quotes</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Ask %1 suppliers for quotes: %2</source>
        <translation>向 %1 家供应商询价：%2</translation>
    </message>
    <message>
        <source>Remove a request for quotation</source>
        <translation>移除询价单</translation>
    </message>
    <message>
        <source>Remove request %1</source>
        <translation>移除询价单 %1</translation>
    </message>
    <message>
        <source>Enter quotes</source>
        <translation>录入报价</translation>
    </message>
    <message>
        <source>Enter %1 quotes of %2</source>
        <translation>录入 %2 的 %1 份报价</translation>
    </message>
    <message>
        <source>Add supplier %1</source>
        <translation>新增供应商 %1</translation>
    </message>
    <message>
        <source>Change supplier %1</source>
        <translation>修改供应商 %1</translation>
    </message>
    <message>
        <source>Remove supplier %1</source>
        <translation>移除供应商 %1</translation>
    </message>
    <message>
        <source>Bring back supplier %1</source>
        <translation>恢复供应商 %1</translation>
    </message>
    <message>
        <source>Import one supplier from %1</source>
        <translation>从 %1 导入一家供应商</translation>
    </message>
    <message>
        <source>Import %1 suppliers from %2</source>
        <translation>从 %2 导入 %1 家供应商</translation>
    </message>
    <message>
        <source>Add the file “%1” to %2</source>
        <translation>为 %2 添加文件“%1”</translation>
    </message>
    <message>
        <source>Add %1 files to %2</source>
        <translation>为 %2 添加 %1 个文件</translation>
    </message>
    <message>
        <source>Change what the file “%1” is</source>
        <translation>更改文件“%1”的说明</translation>
    </message>
    <message>
        <source>Remove the file “%1”</source>
        <translation>移除文件“%1”</translation>
    </message>
    <message>
        <source>Draft purchase orders</source>
        <translation>生成采购单草稿</translation>
    </message>
    <message>
        <source>Draft purchase orders %1</source>
        <translation>生成采购单草稿 %1</translation>
    </message>
    <message>
        <source>Change the purchase order %1</source>
        <translation>修改采购单 %1</translation>
    </message>
    <message>
        <source>Change a purchase order</source>
        <translation>修改采购单</translation>
    </message>
    <message>
        <source>Order %1 from %2</source>
        <translation>向 %2 下单 %1</translation>
    </message>
    <message>
        <source>Place a purchase order</source>
        <translation>下采购单</translation>
    </message>
    <message>
        <source>Close the purchase order %1</source>
        <translation>结束采购单 %1</translation>
    </message>
    <message>
        <source>Close a purchase order</source>
        <translation>结束采购单</translation>
    </message>
    <message>
        <source>Cancel the purchase order %1</source>
        <translation>取消采购单 %1</translation>
    </message>
    <message>
        <source>Cancel a purchase order</source>
        <translation>取消采购单</translation>
    </message>
    <message>
        <source>Import purchases</source>
        <translation>导入采购</translation>
    </message>
    <message>
        <source>Import %1 purchases from %2</source>
        <translation>从 %2 导入 %1 张采购单</translation>
    </message>
    <message>
        <source>Match a bought item</source>
        <translation>匹配采购品</translation>
    </message>
    <message>
        <source>Draft the purchase order %1</source>
        <translation>起草采购单 %1</translation>
    </message>
    <message>
        <source>Draft a purchase order</source>
        <translation>起草采购单</translation>
    </message>
    <message>
        <source>Receive %1 from %2</source>
        <translation>收货 %1，来自 %2</translation>
    </message>
    <message>
        <source>Receive a delivery</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Send %1 back to %2</source>
        <translation>退货 %1 给 %2</translation>
    </message>
    <message>
        <source>Send goods back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>State the credit for %1</source>
        <translation>登记 %1 的退款</translation>
    </message>
    <message>
        <source>State the credit for a return</source>
        <translation>登记退货的退款</translation>
    </message>
    <message>
        <source>Count the shelf</source>
        <translation>盘点货架</translation>
    </message>
    <message>
        <source>Change a lot</source>
        <translation>更正批次</translation>
    </message>
    <message>
        <source>Correct what is said of %1</source>
        <translation>更正 %1 的描述</translation>
    </message>
    <message>
        <source>Hold a lot</source>
        <translation>冻结批次</translation>
    </message>
    <message>
        <source>Hold %1: %2</source>
        <translation>冻结 %1：%2</translation>
    </message>
    <message>
        <source>Release a lot</source>
        <translation>放行批次</translation>
    </message>
    <message>
        <source>Release %1 for use</source>
        <translation>放行 %1</translation>
    </message>
    <message>
        <source>Test a lot</source>
        <translation>检测批次</translation>
    </message>
    <message>
        <source>Test %1: %2</source>
        <translation>检测 %1：%2</translation>
    </message>
    <message>
        <source>Merge lots</source>
        <translation>合并批次</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>把 %1 合并为 %2</translation>
    </message>
    <message>
        <source>Begin a stocktake</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Begin stocktake %1 of %2</source>
        <translation>开始盘点 %1（%2）</translation>
    </message>
    <message>
        <source>Say why a count differs</source>
        <translation>说明盘点差异原因</translation>
    </message>
    <message>
        <source>Say why the count of %1 differs</source>
        <translation>说明 %1 的盘点差异原因</translation>
    </message>
    <message>
        <source>Forget a count</source>
        <translation>撤掉盘点数</translation>
    </message>
    <message>
        <source>Forget the count of %1</source>
        <translation>撤掉 %1 的盘点数</translation>
    </message>
    <message>
        <source>Give up a stocktake</source>
        <translation>放弃盘点</translation>
    </message>
    <message>
        <source>Give up stocktake %1</source>
        <translation>放弃盘点 %1</translation>
    </message>
    <message>
        <source>Book a stocktake</source>
        <translation>盘点入账</translation>
    </message>
    <message>
        <source>Book stocktake %1 of %2: %3 of %4 lots differ</source>
        <translation>盘点入账 %1（%2）：%4 个批次中 %3 个有差异</translation>
    </message>
    <message>
        <source>Take in a counted sheet</source>
        <translation>读入盘点单</translation>
    </message>
    <message>
        <source>Take in the sheet of %1: %2 lots</source>
        <translation>读入盘点单 %1：%2 个批次</translation>
    </message>
    <message>
        <source>Meet a need from stock</source>
        <translation>用现有库存满足需求</translation>
    </message>
    <message>
        <source>Plan what has to be made</source>
        <translation>计划要做的工单</translation>
    </message>
    <message>
        <source>Plan %1 pcs of %2</source>
        <translation>计划制作 %2 %1 件</translation>
    </message>
    <message>
        <source>Check %1 of %2: passed</source>
        <translation>检验 %2 的%1：合格</translation>
    </message>
    <message>
        <source>Check %1 of %2: failed</source>
        <translation>检验 %2 的%1：不合格</translation>
    </message>
    <message>
        <source>Record a check</source>
        <translation>记录检验</translation>
    </message>
    <message>
        <source>Add craft note %1</source>
        <translation>添加手艺笔记 %1</translation>
    </message>
    <message>
        <source>Change craft note %1</source>
        <translation>修改手艺笔记 %1</translation>
    </message>
    <message>
        <source>Remove craft note %1</source>
        <translation>移除手艺笔记 %1</translation>
    </message>
    <message>
        <source>Bring back craft note %1</source>
        <translation>恢复手艺笔记 %1</translation>
    </message>
    <message>
        <source>Write down feedback on %1</source>
        <translation>记录 %1 的反馈</translation>
    </message>
    <message>
        <source>Write down feedback</source>
        <translation>记录反馈</translation>
    </message>
    <message>
        <source>Add check %1</source>
        <translation>添加检验项 %1</translation>
    </message>
    <message>
        <source>Change check %1</source>
        <translation>修改检验项 %1</translation>
    </message>
    <message>
        <source>Remove check %1</source>
        <translation>移除检验项 %1</translation>
    </message>
    <message>
        <source>Bring back check %1</source>
        <translation>恢复检验项 %1</translation>
    </message>
    <message>
        <source>Import one check from %1</source>
        <translation>从 %1 导入一个检验项</translation>
    </message>
    <message>
        <source>Import %1 checks from %2</source>
        <translation>从 %2 导入 %1 个检验项</translation>
    </message>
    <message>
        <source>Hold a work order</source>
        <translation>冻结工单</translation>
    </message>
    <message>
        <source>Release a held work order</source>
        <translation>放行被冻结的工单</translation>
    </message>
    <message>
        <source>Let %1 go on</source>
        <translation>放行 %1</translation>
    </message>
    <message>
        <source>Write down a reading</source>
        <translation>记录读数</translation>
    </message>
    <message>
        <source>Write down a reading: %1</source>
        <translation>记录读数：%1</translation>
    </message>
    <message>
        <source>Import %1 readings from %2</source>
        <translation>从 %2 导入 %1 条读数</translation>
    </message>
    <message>
        <source>Care for %1 %2</source>
        <translation>保养 %1 %2</translation>
    </message>
    <message>
        <source>Care for a tool</source>
        <translation>保养工具</translation>
    </message>
    <message>
        <source>Add tool %1</source>
        <translation>添加工具 %1</translation>
    </message>
    <message>
        <source>Change tool %1</source>
        <translation>修改工具 %1</translation>
    </message>
    <message>
        <source>Remove tool %1</source>
        <translation>移除工具 %1</translation>
    </message>
    <message>
        <source>Bring back tool %1</source>
        <translation>恢复工具 %1</translation>
    </message>
    <message>
        <source>Import one tool from %1</source>
        <translation>从 %1 导入一件工具</translation>
    </message>
    <message>
        <source>Import %1 tools from %2</source>
        <translation>从 %2 导入 %1 件工具</translation>
    </message>
    <message>
        <source>Lend a tool</source>
        <translation>借出工具</translation>
    </message>
    <message>
        <source>Take a tool back</source>
        <translation>收回工具</translation>
    </message>
    <message>
        <source>Split %1: %2 pcs go on as %3</source>
        <translation>拆分 %1：%2 件转入 %3</translation>
    </message>
    <message>
        <source>Split a work order</source>
        <translation>拆分工单</translation>
    </message>
    <message>
        <source>Merge work orders</source>
        <translation>合并工单</translation>
    </message>
    <message>
        <source>Bring in %1 (%2) as a by-product of %3</source>
        <translation>入库 %1（%2），%3 的副产品</translation>
    </message>
    <message>
        <source>Bring in a by-product</source>
        <translation>副产品入库</translation>
    </message>
    <message>
        <source>Return remnants</source>
        <translation>退回余料</translation>
    </message>
    <message>
        <source>Return %1 remnants of %2 from %3</source>
        <translation>从 %3 退回 %2 的余料 %1 块</translation>
    </message>
    <message>
        <source>Bring out %2 good of %1</source>
        <translation>%1 部分完工：良品 %2 件</translation>
    </message>
    <message>
        <source>Bring out a part of a work order</source>
        <translation>工单部分完工</translation>
    </message>
    <message>
        <source>Plan load %1</source>
        <translation>计划合批 %1</translation>
    </message>
    <message>
        <source>Plan a load</source>
        <translation>计划合批</translation>
    </message>
    <message>
        <source>Put %1 pcs of %2 into %3</source>
        <translation>将 %2 的 %1 件装入 %3</translation>
    </message>
    <message>
        <source>Fill a load</source>
        <translation>装入合批</translation>
    </message>
    <message>
        <source>Take pieces out of a load</source>
        <translation>从合批中取出</translation>
    </message>
    <message>
        <source>Take pieces out of %1</source>
        <translation>从 %1 中取出</translation>
    </message>
    <message>
        <source>Cancel a load</source>
        <translation>取消合批</translation>
    </message>
    <message>
        <source>Take out %1: %2 good, %3 scrap</source>
        <translation>合批 %1 出炉：良品 %2，废品 %3</translation>
    </message>
    <message>
        <source>Take out a load</source>
        <translation>合批出炉</translation>
    </message>
    <message>
        <source>Send %1 pcs of %2 to %3 for %4</source>
        <translation>将 %2 的 %1 件送 %3 外协：%4</translation>
    </message>
    <message>
        <source>Send pieces out</source>
        <translation>送外协</translation>
    </message>
    <message>
        <source>Take back %1 from %2: %3 good, %4 scrap</source>
        <translation>从 %2 收回 %1：良品 %3，废品 %4</translation>
    </message>
    <message>
        <source>Take pieces back</source>
        <translation>收回外协件</translation>
    </message>
    <message>
        <source>Redo %1 on %2: %3 min, %4 good, %5 scrap</source>
        <translation>返工 %2 的 %1：%3 分钟，良品 %4，废品 %5</translation>
    </message>
    <message>
        <source>Log %1 on %2: %3 min, %4 good, %5 scrap, %6 to do again</source>
        <translation>记录 %2 的 %1：%3 分钟，良品 %4，废品 %5，返工 %6</translation>
    </message>
    <message>
        <source>Change a work order</source>
        <translation>修改工单</translation>
    </message>
    <message>
        <source>Say what is kept on the shelf</source>
        <translation>设定常备库存</translation>
    </message>
    <message>
        <source>Evening card of %1 for %2: %3 lines, %4 h</source>
        <translation>%1 %2 的晚间工时卡：%3 行，%4</translation>
    </message>
    <message>
        <source>Evening card</source>
        <translation>晚间工时卡</translation>
    </message>
    <message>
        <source>Evening card of %1 for %2: nothing worked</source>
        <translation>%1 %2 的晚间工时卡：当天没有干活</translation>
    </message>
    <message>
        <source>Lend %1 %2</source>
        <translation>借出 %1 %2</translation>
    </message>
    <message>
        <source>Take %1 %2 back</source>
        <translation>收回 %1 %2</translation>
    </message>
    <message>
        <source>Write down what %1 charged for %2</source>
        <translation>补记 %1 对 %2 的收费</translation>
    </message>
    <message>
        <source>Write down a charge</source>
        <translation>补记收费</translation>
    </message>
    <message>
        <source>Write down what %1 cost</source>
        <translation>补记 %1 的花费</translation>
    </message>
    <message>
        <source>Write down what a load cost</source>
        <translation>补记一批的花费</translation>
    </message>
    <message>
        <source>Choose between what two machines said</source>
        <translation>从两台电脑的不同说法中选定一个</translation>
    </message>
    <message>
        <source>Settle an open question</source>
        <translation>了结一个待决问题</translation>
    </message>
    <message>
        <source>Names and places after taking in what another machine did</source>
        <translation>读入另一台电脑的操作后，理顺名称和位置</translation>
    </message>
    <message>
        <source>Questions after taking in what another machine did</source>
        <translation>读入另一台电脑的操作后，留下待决问题</translation>
    </message>
    <message>
        <source>What a newer Benchbook wrote is understood now</source>
        <translation>新版工坊簿写下的内容现已读懂</translation>
    </message>
    <message>
        <source>Take in a bundle from %1: %2 new letters</source>
        <translation>读入 %1 的同步包：%2 封新信件</translation>
    </message>
    <message>
        <source>Take in a bundle from %1: %2 actions</source>
        <translation>读入 %1 的同步包：%2 个操作</translation>
    </message>
    <message>
        <source>Refuse a bundle: %1</source>
        <translation>拒收同步包：%1</translation>
    </message>
    <message>
        <source>Take in a bundle</source>
        <translation>读入同步包</translation>
    </message>
    <message>
        <source>Sign letters</source>
        <translation>给信件签名</translation>
    </message>
    <message>
        <source>Sign %1 letters to %2</source>
        <translation>给 %1 封信件签名，收信方 %2</translation>
    </message>
    <message>
        <source>Write a bundle</source>
        <translation>做同步包</translation>
    </message>
    <message>
        <source>Write a bundle for %1</source>
        <translation>为 %1 做同步包</translation>
    </message>
    <message>
        <source>Hand over %1 pcs to %2: %3</source>
        <translation>交给 %2 %1 件：%3</translation>
    </message>
    <message>
        <source>Hand over pieces to a peer</source>
        <translation>把件交给同伴</translation>
    </message>
    <message>
        <source>Book material used at a peer</source>
        <translation>登记同伴处用掉的材料</translation>
    </message>
    <message>
        <source>Book material that %1 used: %2</source>
        <translation>登记 %1 用掉的材料：%2</translation>
    </message>
    <message>
        <source>Bring material back from a peer</source>
        <translation>从同伴处收回材料</translation>
    </message>
    <message>
        <source>Bring material back from %1: %2</source>
        <translation>从 %1 收回材料：%2</translation>
    </message>
    <message>
        <source>Write to %1: %2</source>
        <translation>给 %1 写信：%2</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>写信件</translation>
    </message>
    <message>
        <source>Change a letter</source>
        <translation>修改信件</translation>
    </message>
    <message>
        <source>Change the letter to %1: %2</source>
        <translation>修改给 %1 的信件：%2</translation>
    </message>
    <message>
        <source>Throw a letter away</source>
        <translation>丢弃信件</translation>
    </message>
    <message>
        <source>Throw away the letter to %1: %2</source>
        <translation>丢弃给 %1 的信件：%2</translation>
    </message>
    <message>
        <source>Offer work to a peer</source>
        <translation>向同伴委托加工</translation>
    </message>
    <message>
        <source>Offer work to several peers</source>
        <translation>向多位同伴委托加工</translation>
    </message>
    <message>
        <source>Offer a step of %1 to %2 peers</source>
        <translation>把 %1 的一道工序委托给 %2 位同伴</translation>
    </message>
    <message>
        <source>Make the keys of the studio</source>
        <translation>生成工作室的密钥</translation>
    </message>
    <message>
        <source>Bring the keys back from the recovery sheet</source>
        <translation>用恢复单找回密钥</translation>
    </message>
    <message>
        <source>Add the machine %1</source>
        <translation>新增电脑 %1</translation>
    </message>
    <message>
        <source>Withdraw a machine</source>
        <translation>吊销电脑</translation>
    </message>
    <message>
        <source>Withdraw the machine %1</source>
        <translation>吊销电脑 %1</translation>
    </message>
    <message>
        <source>Renew the keys of the studio</source>
        <translation>更换工作室的密钥</translation>
    </message>
    <message>
        <source>Issue a new pairing card</source>
        <translation>签发新的配对卡</translation>
    </message>
    <message>
        <source>Write a bundle for our other machine</source>
        <translation>为自家另一台电脑做同步包</translation>
    </message>
    <message>
        <source>Take the new card of %1</source>
        <translation>收下 %1 的新配对卡</translation>
    </message>
    <message>
        <source>Stop letters to %1: another card came</source>
        <translation>停止给 %1 发信：收到了另一张卡</translation>
    </message>
    <message>
        <source>Pair with %1</source>
        <translation>与 %1 配对</translation>
    </message>
    <message>
        <source>Take a pairing card</source>
        <translation>收下配对卡</translation>
    </message>
    <message>
        <source>Begin to verify a peer</source>
        <translation>开始核实同伴</translation>
    </message>
    <message>
        <source>Begin to verify %1</source>
        <translation>开始核实 %1</translation>
    </message>
    <message>
        <source>Hear the words of a peer</source>
        <translation>听同伴念暗语</translation>
    </message>
    <message>
        <source>Verify %1 by their words</source>
        <translation>凭暗语核实 %1</translation>
    </message>
    <message>
        <source>Wrong words of %1</source>
        <translation>%1 的暗语不符</translation>
    </message>
    <message>
        <source>Verify %1 face to face</source>
        <translation>当面核实 %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>屏蔽 %1</translation>
    </message>
    <message>
        <source>Listen to %1 again</source>
        <translation>解除对 %1 的屏蔽</translation>
    </message>
    <message>
        <source>Change peer %1</source>
        <translation>修改同伴 %1</translation>
    </message>
    <message>
        <source>Remove peer %1</source>
        <translation>移除同伴 %1</translation>
    </message>
    <message>
        <source>Bring back peer %1</source>
        <translation>恢复同伴 %1</translation>
    </message>
    <message>
        <source>Receive a delivery of %1: %2</source>
        <translation>验收 %1 的交货：%2</translation>
    </message>
    <message>
        <source>Receive a delivery of a peer</source>
        <translation>验收同伴的交货</translation>
    </message>
    <message>
        <source>Settle with %1: %2</source>
        <translation>与 %1 结算：%2</translation>
    </message>
    <message>
        <source>Settle with a peer</source>
        <translation>与同伴结算</translation>
    </message>
    <message>
        <source>Take on work of %1 as %2</source>
        <translation>承接 %1 的委托，作为 %2</translation>
    </message>
    <message>
        <source>Take on work of a peer</source>
        <translation>承接同伴的委托</translation>
    </message>
    <message>
        <source>Report progress to %1: %2</source>
        <translation>向 %1 报告进度：%2</translation>
    </message>
    <message>
        <source>Tell %1 of a delivery: %2</source>
        <translation>通知 %1 交货：%2</translation>
    </message>
    <message>
        <source>Report progress to a peer</source>
        <translation>向同伴报告进度</translation>
    </message>
    <message>
        <source>Tell a peer of a delivery</source>
        <translation>通知同伴交货</translation>
    </message>
    <message>
        <source>Take back what was counted of %1 from %2</source>
        <translation>收回 %2 处 %1 清点的件</translation>
    </message>
    <message>
        <source>Offer surplus to peers</source>
        <translation>向同伴提供余料</translation>
    </message>
    <message>
        <source>Offer surplus of %1 to %2</source>
        <translation>把 %1 的余料提供给 %2</translation>
    </message>
    <message>
        <source>Offer surplus of %1 to %2 studios</source>
        <translation>把 %1 的余料提供给 %2 家工作室</translation>
    </message>
    <message>
        <source>Ask peers for material</source>
        <translation>向同伴求购物料</translation>
    </message>
    <message>
        <source>Ask for %1: %2</source>
        <translation>向 %2 求购 %1</translation>
    </message>
    <message>
        <source>Ask for %1: %2 studios</source>
        <translation>向 %2 家工作室求购 %1</translation>
    </message>
    <message>
        <source>Withdraw from the board</source>
        <translation>从公告板撤回</translation>
    </message>
    <message>
        <source>Withdraw %1 from the board</source>
        <translation>从公告板撤回 %1</translation>
    </message>
    <message>
        <source>Publish spare hours</source>
        <translation>发布空闲工时</translation>
    </message>
    <message>
        <source>Publish spare hours to %1</source>
        <translation>向 %1 发布空闲工时</translation>
    </message>
    <message>
        <source>Publish spare hours to %1 studios</source>
        <translation>向 %1 家工作室发布空闲工时</translation>
    </message>
    <message>
        <source>Withdraw our spare hours</source>
        <translation>撤回我们的空闲工时</translation>
    </message>
    <message>
        <source>Offer %1 pcs of %2 to %3</source>
        <translation>把 %2 的 %1 件委托给 %3</translation>
    </message>
    <message>
        <source>Offer %1 pcs of %2 to %3 studios</source>
        <translation>把 %2 的 %1 件委托给 %3 家工作室</translation>
    </message>
    <message>
        <source>Offer a rush order to peers</source>
        <translation>把急单委托给同伴</translation>
    </message>
    <message>
        <source>Say spare hours</source>
        <translation>填写空闲工时</translation>
    </message>
    <message>
        <source>Say %1 spare hours of %2 in %3</source>
        <translation>%3 %2 空闲工时填为 %1</translation>
    </message>
    <message>
        <source>Clear spare hours</source>
        <translation>清除空闲工时</translation>
    </message>
    <message>
        <source>Clear the spare hours of %1 in %2</source>
        <translation>清除 %2 %1 的空闲工时</translation>
    </message>
    <message>
        <source>Endorse a document</source>
        <translation>认可一份文档</translation>
    </message>
    <message>
        <source>Endorse “%1”</source>
        <translation>认可“%1”</translation>
    </message>
    <message>
        <source>Comment on a document</source>
        <translation>评论一份文档</translation>
    </message>
    <message>
        <source>Comment on “%1”</source>
        <translation>评论“%1”</translation>
    </message>
    <message>
        <source>Write document %1: %2</source>
        <translation>写文档 %1：%2</translation>
    </message>
    <message>
        <source>Write a document</source>
        <translation>写文档</translation>
    </message>
    <message>
        <source>Write a version</source>
        <translation>写新版本</translation>
    </message>
    <message>
        <source>Change document %1: %2</source>
        <translation>更改文档 %1：%2</translation>
    </message>
    <message>
        <source>Write version %1 of document %2: %3</source>
        <translation>写第 %1 版，文档 %2：%3</translation>
    </message>
    <message>
        <source>Go on from a document under our name</source>
        <translation>以我们的名义接着写一份文档</translation>
    </message>
    <message>
        <source>Go on from “%1” under our name</source>
        <translation>以我们的名义接着写“%1”</translation>
    </message>
    <message>
        <source>Remove a document</source>
        <translation>移除文档</translation>
    </message>
    <message>
        <source>Remove document %1</source>
        <translation>移除文档 %1</translation>
    </message>
    <message>
        <source>Publish a document</source>
        <translation>发布文档</translation>
    </message>
    <message>
        <source>Publish %1 (version %2) to %3 studios</source>
        <translation>把 %1（第 %2 版）发布给 %3 家工作室</translation>
    </message>
    <message>
        <source>Withdraw a document</source>
        <translation>撤回文档</translation>
    </message>
    <message>
        <source>Withdraw %1 from %2 studios</source>
        <translation>从 %2 家工作室撤回 %1</translation>
    </message>
    <message>
        <source>Ask for a tool</source>
        <translation>借用工具</translation>
    </message>
    <message>
        <source>Ask %1 for %2</source>
        <translation>向 %1 借 %2</translation>
    </message>
    <message>
        <source>Answer a booking</source>
        <translation>答复借用</translation>
    </message>
    <message>
        <source>Promise %1 to %2</source>
        <translation>答应把 %1 借给 %2</translation>
    </message>
    <message>
        <source>Do not lend %1 to %2</source>
        <translation>不把 %1 借给 %2</translation>
    </message>
    <message>
        <source>Propose other days of %1 to %2</source>
        <translation>向 %2 提议另外的日子借 %1</translation>
    </message>
    <message>
        <source>Take the days that %2 proposed for %1</source>
        <translation>接受 %2 为 %1 提议的日子</translation>
    </message>
    <message>
        <source>Take back the booking of %1 with %2</source>
        <translation>收回与 %2 关于 %1 的借用</translation>
    </message>
    <message>
        <source>Hand over a tool</source>
        <translation>交出工具</translation>
    </message>
    <message>
        <source>Hand %1 over to %2</source>
        <translation>把 %1 交给 %2</translation>
    </message>
    <message>
        <source>Take a lent tool back</source>
        <translation>收回借出的工具</translation>
    </message>
    <message>
        <source>Take %1 back from %2</source>
        <translation>从 %2 收回 %1</translation>
    </message>
    <message>
        <source>Offer a tool</source>
        <translation>出借工具</translation>
    </message>
    <message>
        <source>Offer %1 %2 to %3 studios</source>
        <translation>向 %3 家工作室出借 %1 %2</translation>
    </message>
    <message>
        <source>Lend a tool no longer</source>
        <translation>不再出借工具</translation>
    </message>
    <message>
        <source>Lend %1 %2 no longer</source>
        <translation>不再出借 %1 %2</translation>
    </message>
    <message>
        <source>Take over a letter of a withdrawn machine</source>
        <translation>接手已吊销电脑的信件</translation>
    </message>
    <message>
        <source>Join the circle %1</source>
        <translation>加入圈子 %1</translation>
    </message>
    <message>
        <source>Decline the circle %1</source>
        <translation>谢绝圈子 %1</translation>
    </message>
    <message>
        <source>Leave the circle %1</source>
        <translation>退出圈子 %1</translation>
    </message>
    <message>
        <source>Found a circle</source>
        <translation>建立圈子</translation>
    </message>
    <message>
        <source>Found the circle %1 with %2 other studios</source>
        <translation>与另外 %2 家工作室建立圈子 %1</translation>
    </message>
    <message>
        <source>Call to buy %1 together</source>
        <translation>发起合购 %1</translation>
    </message>
    <message>
        <source>Extend the call to buy %1 together</source>
        <translation>延长合购 %1 的认购</translation>
    </message>
    <message>
        <source>Withdraw the call to buy %1 together</source>
        <translation>撤回合购 %1</translation>
    </message>
    <message>
        <source>Pledge to buy %1</source>
        <translation>认购 %1</translation>
    </message>
    <message>
        <source>Withdraw the pledge to buy %1</source>
        <translation>撤回 %1 的认购</translation>
    </message>
    <message>
        <source>Order %1 for all who pledged</source>
        <translation>为所有认购者订购 %1</translation>
    </message>
    <message>
        <source>Tell that %1 arrived</source>
        <translation>告知 %1 已到</translation>
    </message>
    <message>
        <source>Divide %1 by what was measured</source>
        <translation>按实测分配 %1</translation>
    </message>
    <message>
        <source>Countersign the division of %1</source>
        <translation>会签 %1 的分配</translation>
    </message>
    <message>
        <source>Receive our share of %1 as %2</source>
        <translation>我们的 %1 份额入库为 %2</translation>
    </message>
    <message>
        <source>Receive our share of a joint purchase</source>
        <translation>合购份额入库</translation>
    </message>
    <message>
        <source>Write to the shared ledger</source>
        <translation>写入共享账本</translation>
    </message>
    <message>
        <source>Countersign a split of %1</source>
        <translation>会签 %1 的分账</translation>
    </message>
    <message>
        <source>Countersign a contribution: %1</source>
        <translation>会签一笔贡献：%1</translation>
    </message>
    <message>
        <source>Countersign the rule %1</source>
        <translation>会签规则 %1</translation>
    </message>
    <message>
        <source>Write the rule of sharing %1</source>
        <translation>写分账规则 %1</translation>
    </message>
    <message>
        <source>Write down a contribution: %1</source>
        <translation>记下一笔贡献：%1</translation>
    </message>
    <message>
        <source>Take back a contribution: %1</source>
        <translation>冲回一笔贡献：%1</translation>
    </message>
    <message>
        <source>Split %1 %2 by contributions</source>
        <translation>按贡献分 %1 %2</translation>
    </message>
    <message>
        <source>Write a letter to a circle</source>
        <translation>给圈子写信</translation>
    </message>
    <message>
        <source>Tie %1 to %2, “%3”</source>
        <translation>把 %1 对应到 %2 的“%3”</translation>
    </message>
    <message>
        <source>Book material that %1 used and gave back: %2</source>
        <translation>登记 %1 用掉和退回的物料：%2</translation>
    </message>
    <message>
        <source>Tie a deal to a work order</source>
        <translation>把约定对应到工单</translation>
    </message>
    <message>
        <source>Sign a letter to %1</source>
        <translation>给 1 封信件签名，收信方 %1</translation>
    </message>
</context>
<context>
    <name>Admission</name>
    <message>
        <source>This file is no request or answer of a machine of the studio, or it was changed on the way. Nothing was changed. Make it again.</source>
        <translation>这个文件不是本工作室电脑的申请或回复，或在途中被改动过。未作改动，请重新生成。</translation>
    </message>
    <message>
        <source>A machine has a short name of plain letters: “Workshop”.</source>
        <translation>电脑要有一个简短的名称，只用普通文字：“工坊”。</translation>
    </message>
    <message>
        <source>The machine was not admitted: read the words off its screen, and type the ones that are asked for.</source>
        <translation>这台电脑没有被接纳：请念出它屏幕上的暗语，并输入所要求的那几个。</translation>
    </message>
    <message>
        <source>This is the answer to another machine, or to an earlier request of this one. Take the answer to the request that was made last.</source>
        <translation>这是给另一台电脑的回复，或是对本机较早申请的回复。请使用对最近一次申请的回复。</translation>
    </message>
</context>
<context>
    <name>AdviceSheet</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>lead time unknown</source>
        <translation>交期未知</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>as paid last, not quoted</source>
        <translation>按上次所付价格，非报价</translation>
    </message>
    <message>
        <source>%1 kept of earlier deliveries</source>
        <translation>以往到货合格 %1</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Added to the minimum order</source>
        <translation>补足最低起订额</translation>
    </message>
    <message>
        <source>%1: nobody offers it. Ask for quotes, or enter one.</source>
        <translation>%1：没有供应商报价。请询价或录入报价。</translation>
    </message>
    <message>
        <source>%1: every offer comes too late.</source>
        <translation>%1：所有报价的交期都太晚。</translation>
    </message>
    <message>
        <source>%1: no supplier of it is good enough.</source>
        <translation>%1：没有供应商的质量达到要求。</translation>
    </message>
    <message>
        <source>%1: every supplier of it is too far away.</source>
        <translation>%1：所有供应商都太远。</translation>
    </message>
    <message>
        <source>Why this choice</source>
        <translation>为什么这样选</translation>
    </message>
    <message>
        <source>Second best · %1</source>
        <translation>次优方案 · %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not to be had</source>
        <translation>买不到</translation>
    </message>
    <message>
        <source>no delivery yet to judge by</source>
        <translation>还没有到过货</translation>
    </message>
    <message>
        <source>%1: nobody knows how long an offer of it takes.</source>
        <translation>%1：没有报价说明交期。</translation>
    </message>
    <message>
        <source>%1: nothing came yet to judge its suppliers by.</source>
        <translation>%1：还没有到过货，无法判断供应商的质量。</translation>
    </message>
    <message>
        <source>%1: nobody knows how far away its suppliers are.</source>
        <translation>%1：供应商的距离都未知。</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Open the work order</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>Open the material</source>
        <translation>打开物料</translation>
    </message>
    <message>
        <source>Match the product</source>
        <translation>匹配产品</translation>
    </message>
    <message>
        <source>Show the lot</source>
        <translation>查看批次</translation>
    </message>
    <message>
        <source>Look at the timer</source>
        <translation>查看计时</translation>
    </message>
    <message>
        <source>Enter the rate</source>
        <translation>填写费率</translation>
    </message>
    <message>
        <source>Open the supplier</source>
        <translation>打开供应商</translation>
    </message>
    <message>
        <source>Open the tool</source>
        <translation>打开工具</translation>
    </message>
    <message>
        <source>Fill in the evening card</source>
        <translation>填写晚间工时卡</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>去处理</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>“%1” exists already and was left as it is. Choose another name.</source>
        <translation>“%1”已经存在，未作改动。请换一个名称。</translation>
    </message>
    <message>
        <source>“%1” is no moment. Write it like 2026-09-02 or 2026-09-02 10:15.</source>
        <translation>“%1”不是一个时刻。请写成 2026-09-02 或 2026-09-02 10:15。</translation>
    </message>
    <message>
        <source>At %1 the studio did not exist yet.</source>
        <translation>在 %1，这个工作室还不存在。</translation>
    </message>
    <message>
        <source>The studio of that moment cannot be made whole from the journal. Nothing was written.</source>
        <translation>无法由日志完整还原那一刻的工作室。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The restored studio could not be named “%1”.</source>
        <translation>还原的工作室无法命名为“%1”。</translation>
    </message>
    <message>
        <source>The studio was copied to “%1”, but not all of its photos and papers: %2</source>
        <translation>工作室已复制到“%1”，但照片与文件没有全部复制：%2</translation>
    </message>
</context>
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
    <name>BatchForms</name>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应完成</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Bring out a part of %1</source>
        <translation>%1 部分完工</translation>
    </message>
    <message>
        <source>Bring out</source>
        <translation>完工入库</translation>
    </message>
    <message>
        <source>Good pieces</source>
        <translation>良品</translation>
    </message>
    <message numerus="yes">
        <source>They become a lot with their share of the cost so far; the others of the %n piece(s) in work go on.</source>
        <translation>
            <numerusform>这些件成为一个批次，并带走迄今应分摊的成本；在制 %n 件中的其余继续制作。</numerusform>
        </translation>
    </message>
    <message>
        <source>the least advanced</source>
        <translation>进度最靠后的</translation>
    </message>
    <message>
        <source>the most advanced</source>
        <translation>进度最靠前的</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>拆分 %1</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Pieces that leave</source>
        <translation>分出件数</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are in work. Those that leave take along their steps, hours and material.</source>
        <translation>
            <numerusform>在制 %n 件。分出的件会带走各自的工序、工时和物料。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>分出哪些</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n pcs · %2</source>
        <translation>
            <numerusform>%1 · %n 件 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Let another order go on in %1</source>
        <translation>将另一工单并入 %1</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>There is none to merge.</source>
        <translation>没有可合并的工单。</translation>
    </message>
    <message>
        <source>The other order</source>
        <translation>另一工单</translation>
    </message>
    <message>
        <source>No other open order makes the same by the same recipe.</source>
        <translation>没有按同一配方制作同款的其他未完工单。</translation>
    </message>
    <message>
        <source>Its pieces, hours, scrap and material go on here, and it ends.</source>
        <translation>它的件数、工时、废品和物料都转到这里，它随之结束。</translation>
    </message>
    <message>
        <source>Send pieces of %1 out</source>
        <translation>将 %1 的件送外协</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Say who does it; suppliers are partners, too.</source>
        <translation>请说明由谁来做；供应商也可以是外协方。</translation>
    </message>
    <message>
        <source>The recipe has no steps.</source>
        <translation>配方没有工序。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应返回日</translation>
    </message>
    <message>
        <source>Take pieces of %1 back from %2</source>
        <translation>从 %2 收回 %1 的件</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销导入</translation>
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
        <source>To do again</source>
        <translation>待返工</translation>
    </message>
    <message>
        <source>From which step on</source>
        <translation>从哪道工序返工</translation>
    </message>
    <message>
        <source>Why they are not good</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>Charged for these</source>
        <translation>本次加工费</translation>
    </message>
    <message>
        <source>Empty means not known yet; the cost of the order is then unknown, too.</source>
        <translation>留空表示尚不知道，工单成本也就未知。</translation>
    </message>
    <message>
        <source>A by-product of %1</source>
        <translation>%1 的副产品</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Say as what it is kept.</source>
        <translation>请说明按哪种物料入库。</translation>
    </message>
    <message>
        <source>Say how much.</source>
        <translation>请填写数量。</translation>
    </message>
    <message>
        <source>Say what it is worth; 0 is an answer.</source>
        <translation>请填写价值；可以填 0。</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>入库物料</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>It is taken off the material of the order.</source>
        <translation>从该工单的物料成本中扣除。</translation>
    </message>
    <message>
        <source>Remnants back from %1</source>
        <translation>从 %1 退回余料</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Nothing of this order is at the bench.</source>
        <translation>该工单在工作台上没有物料。</translation>
    </message>
    <message>
        <source>Say how large each of them is.</source>
        <translation>请填写每块的大小。</translation>
    </message>
    <message>
        <source>Of which lot</source>
        <translation>来自批次</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Separated by commas, such as 6, 4.5. Each becomes a lot on the shelf.</source>
        <translation>用逗号分隔，例如 6, 4.5。每块成为货架上的一个批次。</translation>
    </message>
    <message>
        <source>What %1 charged for %2</source>
        <translation>%1 对 %2 的收费</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Say what it was; 0 is an answer.</source>
        <translation>请填写金额；填 0 也可以。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pcs, back on %2</source>
        <translation>
            <numerusform>%1，%n 件，%2 收回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BenchChoices</name>
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
        <translation>所有工序都已记满</translation>
    </message>
    <message numerus="yes">
        <source>%n to do again</source>
        <translation>
            <numerusform>%n 件待返工</numerusform>
        </translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>Add who works here</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Nobody is written down yet; this leads to the settings.</source>
        <translation>还没有成员；点这里去设置里添加。</translation>
    </message>
    <message numerus="yes">
        <source>%n with a partner</source>
        <translation>
            <numerusform>%n 件在外协</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done · standard %3</source>
        <translation>已完成 %1 / %2 · 标准 %3</translation>
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
        <source>Pieces that came back</source>
        <translation>退回来的件</translation>
    </message>
    <message>
        <source>This step again</source>
        <translation>本工序重做</translation>
    </message>
    <message>
        <source>From there on</source>
        <translation>从这道重做</translation>
    </message>
    <message numerus="yes">
        <source>%n in a load</source>
        <translation>
            <numerusform>%n 件在合批中</numerusform>
        </translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>the step before</source>
        <translation>上一道</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Say what it is, in at most %1 characters.</source>
        <translation>请说明是什么，最多 %1 个字。</translation>
    </message>
    <message>
        <source>This day is over already.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>%1 is on hold: %2</source>
        <translation>%1 已暂停使用：%2</translation>
    </message>
    <message>
        <source>Nothing of %1 lies on the shelves.</source>
        <translation>货架上没有 %1。</translation>
    </message>
    <message>
        <source>%1 of %2 lie on the shelves: offer something and no more.</source>
        <translation>%2 在架上有 %1：请给出一些，且不超过这么多。</translation>
    </message>
    <message>
        <source>A price is not below nothing.</source>
        <translation>价格不能低于零。</translation>
    </message>
    <message>
        <source>Say in which unit.</source>
        <translation>请说明用什么单位。</translation>
    </message>
    <message>
        <source>Say how much is wanted.</source>
        <translation>请说明需要多少。</translation>
    </message>
    <message>
        <source>Only who wrote a letter can withdraw it.</source>
        <translation>只有写信的一方能撤回它。</translation>
    </message>
    <message>
        <source>It is withdrawn already; the letters about it wait in the box.</source>
        <translation>已经撤回；有关信件在信箱里等待。</translation>
    </message>
    <message>
        <source>This is ours: there is nobody to answer.</source>
        <translation>这是我们自己的：没有人可以答复。</translation>
    </message>
    <message>
        <source>This is not answered with such a letter.</source>
        <translation>这里不能用这种信件答复。</translation>
    </message>
    <message>
        <source>Nobody offers or wants “%1” here.</source>
        <translation>这里没有人提供或求购“%1”。</translation>
    </message>
    <message>
        <source>Several offers or wants are called “%1”; name one by its number.</source>
        <translation>有好几条叫“%1”；请用编号指明一条。</translation>
    </message>
    <message>
        <source>Our studio</source>
        <translation>我们工作室</translation>
    </message>
    <message>
        <source>Say some spare hours first; 0 hours say that there are none.</source>
        <translation>请先填写空闲工时；填 0 表示没有。</translation>
    </message>
    <message>
        <source>One letter says at most %1 weeks and crafts; %2 are said here.</source>
        <translation>一封信最多写 %1 行（周与工艺）；这里有 %2 行。</translation>
    </message>
    <message>
        <source>None of our hours are published, or they are withdrawn already.</source>
        <translation>我们的工时没有发布，或已经撤回。</translation>
    </message>
    <message>
        <source>This step is not part of %1.</source>
        <translation>此工序不属于 %1。</translation>
    </message>
    <message>
        <source>No piece of %1 is free to be given away: all are done, outside or offered already.</source>
        <translation>%1 没有可以给出去的件：都已做完、在外协或已经委托。</translation>
    </message>
    <message>
        <source>%1 is closed already.</source>
        <translation>%1 已经结束。</translation>
    </message>
    <message>
        <source>Say by which day it has to be here.</source>
        <translation>请说明哪天之前要到这里。</translation>
    </message>
    <message>
        <source>No piece is free to be given away for “%1”.</source>
        <translation>工序“%1”没有可以交出去的件数。</translation>
    </message>
    <message>
        <source>%1 pieces are free to be given away for “%2”: at least one and no more.</source>
        <translation>“%2”还有 %1 件可以给出去：至少一件，最多这么多。</translation>
    </message>
    <message>
        <source>Say how many minutes one piece takes.</source>
        <translation>请说明做一件要几分钟。</translation>
    </message>
    <message>
        <source>Offer %1 at least one piece, or leave them out.</source>
        <translation>至少委托 %1 一件，或者不委托。</translation>
    </message>
    <message>
        <source>Say what %1 is paid for one piece.</source>
        <translation>请说明付给 %1 每件多少。</translation>
    </message>
    <message>
        <source>%1 pieces are offered altogether, and %2 are free to be given away for “%3”.</source>
        <translation>一共委托 %1 件，而“%3”只有 %2 件可以给出去。</translation>
    </message>
    <message>
        <source>Say for which studios it is meant.</source>
        <translation>请说明给哪些工作室。</translation>
    </message>
    <message>
        <source>%1 is not verified. Hear their words first.</source>
        <translation>%1 尚未核实。请先核对对方的口令词。</translation>
    </message>
    <message>
        <source>Name every studio once.</source>
        <translation>每家工作室只写一次。</translation>
    </message>
    <message>
        <source>“%1” is no week. Write 2026-W48, or a day in it.</source>
        <translation>“%1”不是一周。请写 2026-W48，或其中一天。</translation>
    </message>
    <message>
        <source>Say which week.</source>
        <translation>请说明哪一周。</translation>
    </message>
    <message>
        <source>This week is over already.</source>
        <translation>这一周已经过去。</translation>
    </message>
    <message>
        <source>Say which craft, in at most %1 characters.</source>
        <translation>请说明哪种工艺，最多 %1 个字。</translation>
    </message>
    <message>
        <source>Hours are told in blocks of %1: 0, %1, %2 … up to %3.</source>
        <translation>工时按 %1 小时一格填写：0、%1、%2 … 最多 %3。</translation>
    </message>
    <message>
        <source>No spare hours of %1 are said for %2.</source>
        <translation>%2 没有填写 %1 的空闲工时。</translation>
    </message>
    <message>
        <source>%1 of %2 lie on the shelves, and %3 are offered already. Offer less, or withdraw what is offered first.</source>
        <translation>%2 在架上有 %1，其中 %3 已经提供出去。请少提供一些，或先撤回已提供的。</translation>
    </message>
</context>
<context>
    <name>BundleFacts</name>
    <message>
        <source>A kind of a newer version (%1)</source>
        <translation>更新版才有的种类（%1）</translation>
    </message>
    <message>
        <source>New letters</source>
        <translation>新信件</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>%1 (ours, that we had lost)</source>
        <translation>%1（我们丢失的自己的信）</translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait for earlier letters and do not count yet.</source>
        <translation>
            <numerusform>其中 %n 封在等更早的信，暂不算数。</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered in them</source>
        <translation>其中的委托金额</translation>
    </message>
    <message>
        <source>Deals that change</source>
        <translation>有变化的约定</translation>
    </message>
    <message>
        <source>New pictures</source>
        <translation>新图片</translation>
    </message>
    <message>
        <source>Letter %1 is missing; our next bundle asks for it.</source>
        <translation>缺第 %1 封信；我们的下一个同步包会索要。</translation>
    </message>
    <message>
        <source>Letters %1 to %2 are missing; our next bundle asks for them.</source>
        <translation>缺第 %1 到 %2 封信；我们的下一个同步包会索要。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) named in letters did not come yet.</source>
        <translation>
            <numerusform>信里提到的 %n 张图片还没有到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) need a newer Benchbook; they are kept and read after an update.</source>
        <translation>
            <numerusform>%n 处需要更新版的工坊簿；已保留，更新后再读。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was written in the future by our clock: one of the two clocks is wrong.</source>
        <translation>按我们的时钟，它写于将来：两边必有一个时钟不准。</translation>
    </message>
    <message>
        <source>! Two different letters have one number: their file was probably put back to an earlier day. Both are kept, and what follows does not count. Ask them.</source>
        <translation>！两封不同的信同号：对方的文件多半被还原到更早的一天。两封都已保留，后面的不算数。请问对方。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) not taken in.</source>
        <translation>
            <numerusform>%n 封信未读入。</numerusform>
        </translation>
    </message>
    <message>
        <source>From our machine</source>
        <translation>来自自家电脑</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写信时间</translation>
    </message>
    <message>
        <source>Letters in it</source>
        <translation>其中的信件</translation>
    </message>
    <message>
        <source>This very file was taken in on %1. Nothing in it is new.</source>
        <translation>这个文件已在 %1 读入过，没有新内容。</translation>
    </message>
    <message>
        <source>Their new card is in it; the keys we know vouch for it.</source>
        <translation>其中有对方的新配对卡，由已知的密钥担保。</translation>
    </message>
    <message>
        <source>New actions</source>
        <translation>新操作</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已经有了</translation>
    </message>
    <message>
        <source>New photos and papers</source>
        <translation>新照片与文件</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) wait for what comes with a later bundle.</source>
        <translation>
            <numerusform>有 %n 个操作要等后面的同步包才能读入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) will stand under Questions.</source>
        <translation>
            <numerusform>“待决问题”里会多出 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of machine %1 is far ahead of this one&apos;s.</source>
        <translation>电脑 %1 的时钟比这台快很多。</translation>
    </message>
    <message>
        <source>! Two different actions have one number: was one file used on two computers? Both are kept, and what follows is kept aside.</source>
        <translation>！两个不同的操作同号：是不是同一个文件用在了两台电脑上？两个都已保留，后面的先搁置。</translation>
    </message>
    <message>
        <source>! Both machines have the same actions and do not show the same. This is a fault of Benchbook: keep both files and report it.</source>
        <translation>！两台电脑的操作相同，显示却不同。这是工坊簿的错误：请保留两个文件并报告。</translation>
    </message>
</context>
<context>
    <name>BundlePaceText</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>A photo or paper cannot be read.</source>
        <translation>有照片或文件读不出来。</translation>
    </message>
</context>
<context>
    <name>BundleReader</name>
    <message>
        <source>This file was not opened; nothing of it can be read.</source>
        <translation>这个文件没有打开，里面的内容都无法读取。</translation>
    </message>
</context>
<context>
    <name>BundleRefusal</name>
    <message>
        <source>The beginning of this file was changed on the way, for example by a program that took it for text. Ask for it again, and have it sent as an attachment.</source>
        <translation>这个文件的开头在途中被改动了，例如被某个程序当成了文本。请对方重发，并作为附件发送。</translation>
    </message>
    <message>
        <source>Part %1 of this file was changed on the way. Ask for it again.</source>
        <translation>这个文件的第 %1 部分在途中被改动了。请对方重发。</translation>
    </message>
    <message>
        <source>Something was added at the end of this file. Ask for it again.</source>
        <translation>这个文件的末尾被加了东西。请对方重发。</translation>
    </message>
    <message>
        <source>This file was changed on the way. Ask for it again.</source>
        <translation>这个文件在途中被改动了。请对方重发。</translation>
    </message>
    <message>
        <source>This file comes from a studio or machine that is not paired with yours; it was not looked into. Pair first, then open it again.</source>
        <translation>这个文件来自没有与本工作室配对的工作室或电脑，内容未读取。请先配对，再打开它。</translation>
    </message>
    <message>
        <source>This file comes from a peer that you have blocked; it was not looked into. Unblock the peer if you want to read it.</source>
        <translation>这个文件来自已屏蔽的同伴，内容未读取。想读的话，请先解除屏蔽。</translation>
    </message>
    <message>
        <source>This file was signed by a machine that its studio has withdrawn; it was not looked into. Ask the studio, by telephone, whether it is theirs.</source>
        <translation>这个文件由一台已被其工作室吊销的电脑签名，内容未读取。请打电话问那家工作室，这是不是他们发的。</translation>
    </message>
    <message>
        <source>The signature of this file is not right: it was not written for you by whom it names. It was not looked into. Ask the sender, by telephone, to write it again.</source>
        <translation>这个文件的签名不对：它不是由所署的人写给本工作室的，内容未读取。请打电话让发件人重写。</translation>
    </message>
    <message>
        <source>What is in this file is meant for somebody else, or speaks for another studio; nothing of it was used. Ask the sender to write it again, for you.</source>
        <translation>这个文件的内容是给别人的，或替别的工作室说话，一点也没有采用。请发件人专为本工作室重写。</translation>
    </message>
    <message>
        <source>This file is not a bundle. Choose the file that the other studio or machine has written.</source>
        <translation>这个文件不是同步包。请选择对方工作室或电脑写出的文件。</translation>
    </message>
    <message>
        <source>This file is incomplete: its end is missing or was changed. Ask for it again.</source>
        <translation>这个文件不完整：结尾缺失或被改动。请对方重发。</translation>
    </message>
    <message>
        <source>This file was written by a newer Benchbook than yours. Update, then open it again.</source>
        <translation>这个文件由更新版的工坊簿写成。请更新工坊簿，再打开它。</translation>
    </message>
    <message>
        <source>This file is not for this studio, or for an earlier key of it. Look which machine is paired with the sender, or send them your card again.</source>
        <translation>这个文件不是给本工作室的，或用的是本工作室较早的密钥。请查看对方与哪台电脑配对，或把配对卡重新发给对方。</translation>
    </message>
    <message>
        <source>This file is larger inside than any bundle may be; reading was stopped. Ask the sender what it is.</source>
        <translation>这个文件的内容超出了同步包允许的大小，已停止读取。请问发件人这是什么。</translation>
    </message>
    <message>
        <source>What is in this file is not as Benchbook writes it; nothing of it was used. Ask the sender which program wrote it.</source>
        <translation>这个文件的内容不像工坊簿写的，一点也没有采用。请问发件人是用什么程序写的。</translation>
    </message>
</context>
<context>
    <name>BundleStaging</name>
    <message>
        <source>The file could not be read to its end. If it is on a stick, leave the stick in and try again.</source>
        <translation>文件没能读到结尾。如果文件在 U 盘上，请保持 U 盘插好再试。</translation>
    </message>
    <message>
        <source>The file could not be copied: the disk of the studio is full or may not be written. Nothing was taken in.</source>
        <translation>文件无法复制：工作室所在的磁盘已满或不可写。什么都没有读入。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>There is not enough room on the disk of the studio to take in this file: it needs %1 MB. Nothing was taken in; free some space and try again.</source>
        <translation>工作室所在的磁盘空间不够，读入这个文件需要 %1 MB。什么都没有读入；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The file could not be copied into the folder of the studio: %1</source>
        <translation>文件无法复制到工作室的文件夹：%1</translation>
    </message>
    <message>
        <source>The file could not be kept as “%1”.</source>
        <translation>文件无法保存为“%1”。</translation>
    </message>
</context>
<context>
    <name>BundleWriter</name>
    <message>
        <source>The bundle was not written: there is too much for one file. Send fewer letters or photos at a time.</source>
        <translation>同步包没有做成：内容太多，一个文件放不下。请每次少发一些信件或照片。</translation>
    </message>
    <message>
        <source>The bundle was not written: what was to be sent changed meanwhile. Try again.</source>
        <translation>同步包没有做成：要发送的内容刚刚有变。请重试。</translation>
    </message>
    <message>
        <source>The bundle was not written to “%1”: %2. An earlier file of this name is unchanged.</source>
        <translation>同步包没有写到“%1”：%2。原有的同名文件没有改动。</translation>
    </message>
    <message>
        <source>The bundle was not written: a file is for 1 to %1 recipients.</source>
        <translation>同步包没有做成：一个文件可发给 1 至 %1 个收件方。</translation>
    </message>
</context>
<context>
    <name>Buying</name>
    <message>
        <source>“%1” is not known here.</source>
        <translation>这里没有“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a day; write it as 2026-09-01.</source>
        <translation>“%1”不是日期，请写成 2026-09-01。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from 0.</source>
        <translation>“%1”不是从 0 起的整数。</translation>
    </message>
    <message>
        <source>Say what is needed.</source>
        <translation>请说明需要什么。</translation>
    </message>
    <message>
        <source>Say how much is wanted.</source>
        <translation>请说明需要多少。</translation>
    </message>
    <message>
        <source>There is no need “%1”.</source>
        <translation>没有需求“%1”。</translation>
    </message>
    <message>
        <source>Say who quotes.</source>
        <translation>请说明是谁的报价。</translation>
    </message>
    <message>
        <source>Say what the quote is for.</source>
        <translation>请说明报的是什么。</translation>
    </message>
    <message>
        <source>A quote has at least one price.</source>
        <translation>报价至少要有一个价格。</translation>
    </message>
    <message>
        <source>A quote is not given on a day that is ahead.</source>
        <translation>报价日期不能在今天之后。</translation>
    </message>
    <message>
        <source>It ends before it was given.</source>
        <translation>有效期早于报价日期。</translation>
    </message>
    <message>
        <source>A lead time is not below zero.</source>
        <translation>交期不能小于零。</translation>
    </message>
    <message>
        <source>Leave it empty where there is none.</source>
        <translation>没有就留空。</translation>
    </message>
    <message>
        <source>A quote stays with its supplier and material; enter another one.</source>
        <translation>报价的供应商和物料不能更改；请另录一份。</translation>
    </message>
    <message>
        <source>This quote does not exist.</source>
        <translation>这份报价不存在。</translation>
    </message>
    <message>
        <source>There is no quote “%1”.</source>
        <translation>没有报价“%1”。</translation>
    </message>
    <message>
        <source>Say what is asked for.</source>
        <translation>请说明询什么。</translation>
    </message>
    <message>
        <source>Say who is asked.</source>
        <translation>请说明向谁询价。</translation>
    </message>
    <message>
        <source>The day to answer by is over already.</source>
        <translation>答复期限已过。</translation>
    </message>
    <message>
        <source>This material does not exist.</source>
        <translation>此物料不存在。</translation>
    </message>
    <message>
        <source>This request does not exist.</source>
        <translation>这份询价单不存在。</translation>
    </message>
    <message>
        <source>There is no request for quotation “%1”.</source>
        <translation>没有询价单“%1”。</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>表格是空的。</translation>
    </message>
    <message>
        <source>The table has no column “%1”. Fill in the table that was written for the request.</source>
        <translation>表格没有“%1”列。请在询价时生成的表格中填写。</translation>
    </message>
    <message>
        <source>Two prices begin at %1.</source>
        <translation>有两个价格都从 %1 起。</translation>
    </message>
    <message>
        <source>“%1” is not a number of days.</source>
        <translation>“%1”不是天数。</translation>
    </message>
    <message>
        <source>There is no price in the table. Nothing was entered.</source>
        <translation>表格里没有价格，什么也没有录入。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read. Nothing was entered.</source>
        <translation>
            <numerusform>有 %n 行读不懂，什么也没有录入。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not written as a price, for example 13.99 / 12 %2.</source>
        <translation>“%1”不是价格的写法，例如 13.99 / 12 %2。</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation>%1 起：%2</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择。</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>没有这个名称。</translation>
    </message>
    <message>
        <source>Say how much.</source>
        <translation>请填写数量。</translation>
    </message>
    <message>
        <source>The quantity must be more than zero.</source>
        <translation>数量必须大于零。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>For example: %1, or 3 %2</source>
        <translation>例如：%1，或 3 %2</translation>
    </message>
    <message>
        <source>%1 is counted in whole pieces.</source>
        <translation>%1 按整件计数。</translation>
    </message>
    <message>
        <source>“%1” is a text.</source>
        <translation>“%1”应为文字。</translation>
    </message>
    <message>
        <source>“%1” is no day; write it as 2026-09-01.</source>
        <translation>“%1”不是日期，请写成 2026-09-01。</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation>需要“%1”。</translation>
    </message>
    <message>
        <source>“%1” is a list.</source>
        <translation>“%1”应为列表。</translation>
    </message>
    <message>
        <source>More than one is called “%1”; use the code.</source>
        <translation>有多个叫“%1”，请用编号。</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>没有“%1”。</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1未作任何修改。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>%1 was ordered: what was agreed stays. Close it and draft another where something else was agreed.</source>
        <translation>%1 已下单，约定的内容不再改动。若另有约定，请结束它并另起一单。</translation>
    </message>
    <message>
        <source>%1 has this number already.</source>
        <translation>%1 已用此单号。</translation>
    </message>
    <message>
        <source>The promised day is before the order.</source>
        <translation>承诺交期早于下单日。</translation>
    </message>
    <message>
        <source>%1 was ordered on %2.</source>
        <translation>%1 已于 %2 下单。</translation>
    </message>
    <message>
        <source>Nothing is ordered on a day that is still ahead.</source>
        <translation>不能在未来的日期下单。</translation>
    </message>
    <message>
        <source>%1 is a draft: nothing of it is to come.</source>
        <translation>%1 是草稿，没有待收的货。</translation>
    </message>
    <message>
        <source>Nothing of %1 is to come any more.</source>
        <translation>%1 已没有待收的货。</translation>
    </message>
    <message>
        <source>An order is closed after it was placed, and not ahead of today.</source>
        <translation>结束日期不能早于下单日期，也不能晚于今天。</translation>
    </message>
    <message>
        <source>Something of %1 has come already. Close it: what has not come will not come.</source>
        <translation>%1 已有到货。请改为结束：未到的不再来。</translation>
    </message>
    <message>
        <source>This purchase order does not exist.</source>
        <translation>此采购单不存在。</translation>
    </message>
    <message>
        <source>There is no purchase order “%1”.</source>
        <translation>没有采购单“%1”。</translation>
    </message>
    <message>
        <source>More than one purchase order has the number “%1”; use its code.</source>
        <translation>有多张采购单的单号是“%1”，请用编号。</translation>
    </message>
    <message>
        <source>An amount is zero or more, and not as large as this.</source>
        <translation>金额不能小于零，也不能这么大。</translation>
    </message>
    <message>
        <source>Say which material is ordered.</source>
        <translation>请填写订购哪种物料。</translation>
    </message>
    <message>
        <source>This need does not exist.</source>
        <translation>此需求不存在。</translation>
    </message>
    <message>
        <source>The discount is more than the order.</source>
        <translation>折扣超过订单金额。</translation>
    </message>
    <message>
        <source>The order comes to more than can be kept.</source>
        <translation>订单金额超出可记录的范围。</translation>
    </message>
    <message>
        <source>Say which supplier it is ordered from.</source>
        <translation>请填写向哪个供应商订购。</translation>
    </message>
    <message>
        <source>“%1” is no currency.</source>
        <translation>“%1”不是货币。</translation>
    </message>
    <message>
        <source>An order has at least one line.</source>
        <translation>订单至少要有一行。</translation>
    </message>
    <message>
        <source>%1 Nothing was booked; say that it is accepted, or send the rest back.</source>
        <translation>%1未作登记；请确认接收，或退回多出的部分。</translation>
    </message>
    <message>
        <source>This receipt does not exist.</source>
        <translation>此收货单不存在。</translation>
    </message>
    <message>
        <source>There is no receipt “%1”.</source>
        <translation>没有收货单“%1”。</translation>
    </message>
    <message>
        <source>More than one receipt has the invoice “%1”; use its code.</source>
        <translation>有多张收货单的发票号是“%1”，请用编号。</translation>
    </message>
    <message>
        <source>The order has no such line.</source>
        <translation>订单没有这一行。</translation>
    </message>
    <message>
        <source>Say either how much came in all, or each piece.</source>
        <translation>请填写总数量，或逐件填写。</translation>
    </message>
    <message>
        <source>Say what was received.</source>
        <translation>请填写收到了什么。</translation>
    </message>
    <message>
        <source>%1 is a draft. Place it first.</source>
        <translation>%1 是草稿，请先下单。</translation>
    </message>
    <message>
        <source>%1 was ordered from %2.</source>
        <translation>%1 是向 %2 订购的。</translation>
    </message>
    <message>
        <source>Say who delivered it.</source>
        <translation>请填写是谁送来的。</translation>
    </message>
    <message>
        <source>This supplier does not exist.</source>
        <translation>此供应商不存在。</translation>
    </message>
    <message>
        <source>%1 is new and enters the book as a spot supplier.</source>
        <translation>%1 是新供应商，将作为零散供应商登记。</translation>
    </message>
    <message>
        <source>%1 is the studio&apos;s own currency; it needs no rate.</source>
        <translation>%1 是工作室的本位币，不需要汇率。</translation>
    </message>
    <message>
        <source>Say what one %1 is worth in %2; no rate is kept for it.</source>
        <translation>请填写 1 %1 合多少 %2；尚未登记其汇率。</translation>
    </message>
    <message>
        <source>A rate is more than nothing.</source>
        <translation>汇率必须大于零。</translation>
    </message>
    <message>
        <source>Nothing is received on a day that is still ahead.</source>
        <translation>入库日期不能晚于今天。</translation>
    </message>
    <message>
        <source>%1 was ordered on %2, after this day.</source>
        <translation>%1 于 %2 才下单，晚于此日期。</translation>
    </message>
    <message>
        <source>This line is not one of the order.</source>
        <translation>这一行不属于该订单。</translation>
    </message>
    <message>
        <source>Say which material was received.</source>
        <translation>请填写收到哪种物料。</translation>
    </message>
    <message>
        <source>“%1” is not matched with a material yet.</source>
        <translation>“%1”尚未匹配物料。</translation>
    </message>
    <message>
        <source>This line of the order is %1.</source>
        <translation>订单的这一行是%1。</translation>
    </message>
    <message>
        <source>Say how much was received.</source>
        <translation>请填写收到的数量。</translation>
    </message>
    <message>
        <source>The discount is more than the goods.</source>
        <translation>折扣超过货款。</translation>
    </message>
    <message>
        <source>The invoice comes to more than can be kept.</source>
        <translation>发票金额超出可记录的范围。</translation>
    </message>
    <message>
        <source>%1 is not on %2.</source>
        <translation>%1 不在 %2 上。</translation>
    </message>
    <message>
        <source>%1: %2 more than was ordered (%3).</source>
        <translation>%1：比订购数量（%3）多 %2。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 are still to come.</source>
        <translation>%1：%3 中还有 %2 未到。</translation>
    </message>
    <message>
        <source>%1: dearer than agreed, %2 instead of %3.</source>
        <translation>%1：比约定贵，%2，约定 %3。</translation>
    </message>
    <message>
        <source>%1: cheaper than agreed, %2 instead of %3.</source>
        <translation>%1：比约定便宜，%2，约定 %3。</translation>
    </message>
    <message>
        <source>Lines without a price make lots of unknown cost.</source>
        <translation>没有价格的行形成成本未知的批次。</translation>
    </message>
    <message>
        <source>Freight, duty and discount are shared by value among the lines that have a price.</source>
        <translation>运费、关税和折扣按金额分摊到有价格的行。</translation>
    </message>
    <message>
        <source>Freight, duty and discount are shared by value.</source>
        <translation>运费、关税和折扣按金额分摊。</translation>
    </message>
    <message>
        <source>The goods cost nothing, so freight and duty are shared by quantity.</source>
        <translation>货品免费，运费和关税按数量分摊。</translation>
    </message>
    <message>
        <source>The goods cost nothing and are measured differently, so freight and duty are shared evenly among the lines.</source>
        <translation>货品免费且计量单位不同，运费和关税按行平均分摊。</translation>
    </message>
    <message>
        <source>No line has a price: the lots have unknown cost, and freight and duty enter none of them.</source>
        <translation>没有一行有价格：批次成本未知，运费和关税不计入任何批次。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期间的结束早于开始。</translation>
    </message>
    <message>
        <source>Nothing is sent back on a day that is still ahead.</source>
        <translation>不能在未来的日期退货。</translation>
    </message>
    <message>
        <source>Say why it goes back.</source>
        <translation>请填写退货原因。</translation>
    </message>
    <message>
        <source>Say which lots go back.</source>
        <translation>请填写退回哪些批次。</translation>
    </message>
    <message>
        <source>Say which supplier it goes back to.</source>
        <translation>请填写退给哪个供应商。</translation>
    </message>
    <message>
        <source>This receipt does not exist, or was taken back.</source>
        <translation>此收货单不存在或已撤销。</translation>
    </message>
    <message>
        <source>%1 came from %2.</source>
        <translation>%1 来自 %2。</translation>
    </message>
    <message>
        <source>%1 came after this day.</source>
        <translation>%1 晚于此日期到货。</translation>
    </message>
    <message>
        <source>%1 has %2 there: %3 are missing.</source>
        <translation>%1 那里有 %2，缺 %3。</translation>
    </message>
    <message>
        <source>%1 did not come with %2.</source>
        <translation>%1 不是随 %2 到货的。</translation>
    </message>
    <message>
        <source>What leaves has unknown cost.</source>
        <translation>退出部分的成本未知。</translation>
    </message>
    <message>
        <source>What they pay for it is not said yet.</source>
        <translation>对方退多少款尚未说明。</translation>
    </message>
    <message>
        <source>They pay %1 less than it cost here.</source>
        <translation>对方退款比这里的成本少 %1。</translation>
    </message>
    <message>
        <source>They pay %1 more than it cost here.</source>
        <translation>对方退款比这里的成本多 %1。</translation>
    </message>
    <message>
        <source>%1 was taken back. Nothing was changed.</source>
        <translation>%1 已撤销，未作任何修改。</translation>
    </message>
    <message>
        <source>It is credited after it went back, and not ahead of today.</source>
        <translation>退款日期不能早于退货日期，也不能晚于今天。</translation>
    </message>
    <message>
        <source>This return does not exist.</source>
        <translation>此退货单不存在。</translation>
    </message>
    <message>
        <source>There is no return “%1”.</source>
        <translation>没有退货单“%1”。</translation>
    </message>
    <message>
        <source>Write it in quotes: a number loses digits.</source>
        <translation>请加引号书写：写成数字会丢失位数。</translation>
    </message>
    <message>
        <source>%1 Nothing was booked; say so where this is another delivery of the same invoice.</source>
        <translation>%1未作登记；如果是同一张发票的另一次到货，请确认。</translation>
    </message>
    <message>
        <source>This row answers %1, not %2.</source>
        <translation>这一行答复的是 %1，不是 %2。</translation>
    </message>
    <message>
        <source>%1 was not asked for in %2.</source>
        <translation>%2 没有询过 %1。</translation>
    </message>
    <message>
        <source>%1 was not asked in %2.</source>
        <translation>%2 没有询过“%1”的价。</translation>
    </message>
    <message>
        <source>This answer was entered already. Nothing was entered.</source>
        <translation>这份答复已录入过，未作录入。</translation>
    </message>
    <message>
        <source>%1 says this already. Nothing was entered.</source>
        <translation>%1 已有同样的报价，未作录入。</translation>
    </message>
    <message>
        <source>Invoice %1 was received as %2 on %3.</source>
        <translation>发票 %1 已于 %3 收货（%2）。</translation>
    </message>
    <message>
        <source>%1 was closed on %2: nothing more of it was expected.</source>
        <translation>%1 已于 %2 关闭：不再有货要到。</translation>
    </message>
    <message>
        <source>%1: %2 more than was ordered (%3); %4 were sent back.</source>
        <translation>%1：比订购的（%3）多 %2；已退回 %4。</translation>
    </message>
    <message>
        <source>%1 does not ask this supplier.</source>
        <translation>%1 没有向这家供应商询价。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cbor</name>
    <message>
        <source>This was not written by Benchbook, or was changed since; nothing of it was used. Ask for it again.</source>
        <translation>这不是工坊簿写的，或之后被改动过，一点也没有采用。请对方重发。</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>A machine has a short name of plain letters.</source>
        <translation>电脑要有一个简短的名称，只用普通文字。</translation>
    </message>
    <message>
        <source>A machine has one letter, A to Z.</source>
        <translation>一台电脑用一个字母，A 到 Z。</translation>
    </message>
    <message>
        <source>Certificates are counted from 1.</source>
        <translation>证书从 1 开始编号。</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>“%1” is too large for one order.</source>
        <translation>“%1”对一张订单来说太大。</translation>
    </message>
    <message>
        <source>“%1” pieces cannot be ordered: the number must be above zero.</source>
        <translation>不能订购“%1”件：件数必须大于零。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number of pieces.</source>
        <translation>“%1”不是整数件。</translation>
    </message>
    <message>
        <source>“%1” pieces are too many for one line.</source>
        <translation>“%1”件对一行来说太多。</translation>
    </message>
    <message>
        <source>“%1” is not a date this shop writes.</source>
        <translation>“%1”不是这家店使用的日期写法。</translation>
    </message>
    <message>
        <source>“%1”, line %2: %3</source>
        <translation>“%1”第 %2 行：%3</translation>
    </message>
    <message>
        <source>the column “%1” is there twice.</source>
        <translation>列“%1”出现了两次。</translation>
    </message>
    <message>
        <source>the column “%1” is missing. The export of %2 has it; please export the file again without leaving out columns. Columns seen: %3.</source>
        <translation>缺少列“%1”。%2 的导出文件里有这一列，请重新导出，不要去掉任何列。现有的列：%3。</translation>
    </message>
    <message>
        <source>there are no channel presets to compare with.</source>
        <translation>没有可供比对的渠道预设。</translation>
    </message>
    <message>
        <source>this is no order export we know (%1). Columns seen: %2.</source>
        <translation>这不是已知的订单导出文件（%1）。现有的列：%2。</translation>
    </message>
    <message>
        <source>For %1 (%2) these are missing: %3.</source>
        <translation>按 %1（%2）还缺少：%3。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空的。</translation>
    </message>
    <message>
        <source>“%1” looks like an order export of %2. Benchbook cannot import those yet; it knows %3.</source>
        <translation>“%1”像是 %2 的订单导出文件，工坊簿还不能导入；目前支持 %3。</translation>
    </message>
    <message>
        <source>This is not a channel preset: “%1” is missing or wrong.</source>
        <translation>这不是渠道预设：“%1”缺失或有误。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>the file is larger than 64 MB. Please export fewer months at a time.</source>
        <translation>文件超过 64 MB，请分成较少的月份导出。</translation>
    </message>
    <message>
        <source>“%1” comes from %2 and “%3” from %4. Please import one shop at a time.</source>
        <translation>“%1”来自 %2，“%3”来自 %4。请一次只导入一家店。</translation>
    </message>
    <message>
        <source>“%1” is the order list of %2 (%3); the pieces ordered are not in it. Please also choose the item file, %4.</source>
        <translation>“%1”是 %2 的订单表（%3），里面没有商品明细。请同时选择商品表 %4。</translation>
    </message>
    <message>
        <source>“%1” is the item list of %2 (%3); dates, buyers and totals are not in it. Please also choose the order file, %4.</source>
        <translation>“%1”是 %2 的商品表（%3），里面没有日期、买家和金额。请同时选择订单表 %4。</translation>
    </message>
    <message>
        <source>This file is the same as “%1” and was read once.</source>
        <translation>此文件与“%1”相同，只读取一次。</translation>
    </message>
    <message>
        <source>Please choose the file that the shop exported.</source>
        <translation>请选择店铺导出的文件。</translation>
    </message>
    <message numerus="yes">
        <source>Please import at most %n files at a time.</source>
        <translation>
            <numerusform>一次最多导入 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2: a quotation mark opens here and is never closed. The file may be cut off; please export it again.</source>
        <translation>第 %1 行第 %2 列：引号从这里开始却没有结束。文件可能不完整，请重新导出。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this cell holds more than %3 characters, or its quotation mark is never closed.</source>
        <translation>第 %1 行第 %2 列：单元格超过 %3 个字符，或引号没有结束。</translation>
    </message>
    <message>
        <source>the price is missing.</source>
        <translation>缺少价格。</translation>
    </message>
    <message>
        <source>this line&apos;s total is too large.</source>
        <translation>这一行的总额太大。</translation>
    </message>
    <message>
        <source>the order number is missing.</source>
        <translation>缺少订单号。</translation>
    </message>
    <message>
        <source>a spreadsheet has rounded this order number to %1. Please export again and import the file without opening and saving it first.</source>
        <translation>此订单号被表格软件舍入成了 %1。请重新导出，不要先打开保存再导入。</translation>
    </message>
    <message>
        <source>order %1 has no lines in the item file.</source>
        <translation>订单 %1 在商品表里没有明细。</translation>
    </message>
    <message>
        <source>order %1 was read from “%2” already; this row was not used.</source>
        <translation>订单 %1 已从“%2”读取，本行未使用。</translation>
    </message>
    <message>
        <source>this line has neither a title nor an SKU.</source>
        <translation>这一行既没有标题也没有 SKU。</translation>
    </message>
    <message>
        <source>this line&apos;s own number is missing.</source>
        <translation>缺少这一行自己的编号。</translation>
    </message>
    <message>
        <source>line %1 is there twice with different content.</source>
        <translation>第 %1 行出现两次，内容不同。</translation>
    </message>
    <message>
        <source>the currency is missing.</source>
        <translation>缺少货币。</translation>
    </message>
    <message>
        <source>order %1 has rows in %2 and in %3.</source>
        <translation>订单 %1 的行既有 %2 又有 %3。</translation>
    </message>
    <message>
        <source>order %1 has both %2 and %3 here, but one order has one.</source>
        <translation>订单 %1 同时有 %2 和 %3，而一张订单只能有一个。</translation>
    </message>
    <message>
        <source>Order %1: its total after refunds is above its total.</source>
        <translation>订单 %1：退款后的总额高于原总额。</translation>
    </message>
    <message>
        <source>Order %1 is not in the order list; it was left out.</source>
        <translation>订单 %1 不在订单表里，已略过。</translation>
    </message>
    <message>
        <source>Order %1 has no date; it was left out.</source>
        <translation>订单 %1 没有日期，已略过。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more problems.</source>
        <translation>
            <numerusform>另有 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>this row has %1 cells where the header has %2. The file may be cut off, or a separator stands inside a text.</source>
        <translation>本行有 %1 个单元格，表头有 %2 个。文件可能不完整，或文字里夹了分隔符。</translation>
    </message>
    <message>
        <source>“%1” is below zero, which an order cannot be.</source>
        <translation>“%1”小于零，订单不能如此。</translation>
    </message>
    <message>
        <source>the status “%1” is unknown; please check this order&apos;s state.</source>
        <translation>状态“%1”无法识别，请检查此订单的状态。</translation>
    </message>
    <message>
        <source>Line %1 is not UTF-8 text. Files from Chinese shops and from Excel are often GB18030 (GBK): choose that encoding, or let it be found out.</source>
        <translation>第 %1 行不是 UTF-8 文字。国内店铺和 Excel 的文件常用 GB18030（GBK）：请选择该编码，或选自动识别。</translation>
    </message>
    <message>
        <source>This is not text in the encoding %1.</source>
        <translation>这不是 %1 编码的文字。</translation>
    </message>
    <message>
        <source>“%1” is the item list alone: refunds are not in it, and what was refunded counts as earned. They come with the order list, %2; import it as well, now or later, and they are added.</source>
        <translation>“%1”只是商品表：里面没有退款，已退的钱会算作收入。退款在订单表 %2 里；现在或以后一并导入即会补上。</translation>
    </message>
    <message>
        <source>Line %1: the file is too large to be read at once. Please export fewer rows at a time.</source>
        <translation>第 %1 行：文件太大，无法一次读完。请每次少导出一些行。</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 columns: this is no table of records or orders.</source>
        <translation>第 %1 行超过 %2 列：这不是记录或订单的表格。</translation>
    </message>
    <message>
        <source>This is not a text file: it is neither UTF-8 nor GB18030. Please choose a CSV file.</source>
        <translation>这不是文本文件：既不是 UTF-8，也不是 GB18030。请选择 CSV 文件。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>See: benchbook-cli %1--help</source>
        <translation>参见：benchbook-cli %1--help</translation>
    </message>
    <message>
        <source>The option --%1 is unknown here.</source>
        <translation>此处没有选项 --%1。</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>选项 --%1 不带值。</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>选项 --%1 需要一个值。</translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation>请说明要做什么。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>缺少选项 --%1。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>“%1”是多余的词。</translation>
    </message>
    <message>
        <source>the studio file</source>
        <translation>工作室文件</translation>
    </message>
    <message>
        <source>exactly one JSON value on standard output</source>
        <translation>标准输出上只有一个 JSON 值</translation>
    </message>
    <message>
        <source>the language of texts</source>
        <translation>文字的语言</translation>
    </message>
    <message>
        <source>who does this, for the history</source>
        <translation>由谁操作，记入历史</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>显示本说明</translation>
    </message>
    <message>
        <source>the version of the program and of its files</source>
        <translation>程序及其文件格式的版本</translation>
    </message>
    <message>
        <source>The time zone “%1” is unknown.</source>
        <translation>时区“%1”无法识别。</translation>
    </message>
    <message>
        <source>The language is zh, en or both.</source>
        <translation>语言为 zh、en 或 both。</translation>
    </message>
    <message>
        <source>The craft is one of: %1.</source>
        <translation>手艺为其中之一：%1。</translation>
    </message>
    <message>
        <source>The studio “%1” is in %2.</source>
        <translation>工作室“%1”保存在 %2。</translation>
    </message>
    <message>
        <source>A sample has 1 to 60 months and a scale of 1 to 200.</source>
        <translation>示例为 1 至 60 个月，规模为 1 至 200。</translation>
    </message>
    <message>
        <source>The sample studio is in %1.</source>
        <translation>示例工作室保存在 %1。</translation>
    </message>
    <message>
        <source>The file keeps all its promises.</source>
        <translation>文件完整无误。</translation>
    </message>
    <message>
        <source>Copied to %1.</source>
        <translation>已复制到 %1。</translation>
    </message>
    <message>
        <source>create a studio file; never overwrites one</source>
        <translation>新建工作室文件，绝不覆盖已有文件</translation>
    </message>
    <message>
        <source>the studio&apos;s name</source>
        <translation>工作室名称</translation>
    </message>
    <message>
        <source>its currency, for example CNY</source>
        <translation>货币，例如 CNY</translation>
    </message>
    <message>
        <source>its time zone, for example Asia/Shanghai</source>
        <translation>时区，例如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>leather (else), ceramics, jewellery, textile, wood, bookbinding, other</source>
        <translation>leather（默认）、ceramics、jewellery、textile、wood、bookbinding、other</translation>
    </message>
    <message>
        <source>how many times the trade of a workshop of four; 1 unless said</source>
        <translation>四人工坊业务量的倍数；默认 1</translation>
    </message>
    <message>
        <source>name, format, counts, size, last backup and last verify</source>
        <translation>名称、格式、数量、大小、上次备份与上次核验</translation>
    </message>
    <message>
        <source>prove that the file keeps its promises; lists every violation</source>
        <translation>核验文件完整无误，并列出每处违背</translation>
    </message>
    <message>
        <source>also replay the journal into a fresh file and compare every table</source>
        <translation>同时把日志重放到新文件，逐表比对</translation>
    </message>
    <message>
        <source>a consistent copy into a folder; older copies there are thinned out</source>
        <translation>把一致的副本存入文件夹，并精简其中较旧的副本</translation>
    </message>
    <message>
        <source>benchbook-cli: the same studio without a window.</source>
        <translation>benchbook-cli：不开窗口使用同一个工作室</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>所有命令共有的选项：</translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation>种类：%1</translation>
    </message>
    <message>
        <source>Exit codes: 0 done · 1 refused, nothing was written · 2 the command is not understood · 3 bad input file · 4 the studio file cannot be opened · 5 stopped</source>
        <translation>退出码：0 完成 · 1 被拒绝，未写入 · 2 命令无法理解 · 3 输入文件有误 · 4 工作室文件无法打开 · 5 已停止</translation>
    </message>
    <message>
        <source>Quantities carry their unit (&quot;18.5 sqft&quot;); money is in the studio&apos;s currency (&quot;128.50&quot;); a reference is a code, a name or an id.</source>
        <translation>数量要带单位（&quot;18.5 sqft&quot;）；金额用工作室的货币（&quot;128.50&quot;）；引用可写编号、名称或 id。</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>benchbook-cli %1 (studio files of format %2)</source>
        <translation>benchbook-cli %1（工作室文件格式 %2）</translation>
    </message>
    <message>
        <source>this</source>
        <translation>本身</translation>
    </message>
    <message>
        <source>made from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>became</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Material or product</source>
        <translation>物料或产品</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
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
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>There is nothing called “%1”.</source>
        <translation>没有叫“%1”的记录。</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>导入已撤销。</translation>
    </message>
    <message>
        <source>“%1” is not the id of an action.</source>
        <translation>“%1”不是操作的 id。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>where a lot, work order or order came from and went to: lots, steps, people, customers</source>
        <translation>批次、工单或订单的来源与去向：批次、工序、成员、客户</translation>
    </message>
    <message>
        <source>who changed what when; of everything or of one record</source>
        <translation>谁在何时改了什么；全部或某条记录</translation>
    </message>
    <message>
        <source>at most so many actions; 50 unless said</source>
        <translation>最多显示的操作数；默认 50</translation>
    </message>
    <message>
        <source>leave out the latest N</source>
        <translation>略过最近 N 条</translation>
    </message>
    <message>
        <source>take back the latest action, or the one named</source>
        <translation>撤销最近一次或指定的操作</translation>
    </message>
    <message>
        <source>an action&apos;s id, from history or from what a command answered</source>
        <translation>操作的 id，见历史或命令的回答</translation>
    </message>
    <message>
        <source>Lots: %1</source>
        <translation>批次：%1</translation>
    </message>
    <message>
        <source>the shelf; the one holding most of the lot unless said</source>
        <translation>库位；默认该批次最多的一处</translation>
    </message>
    <message>
        <source>the work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>for all of it together; unknown unless said</source>
        <translation>合计成本；默认未知</translation>
    </message>
    <message>
        <source>who delivered it</source>
        <translation>由谁供货</translation>
    </message>
    <message>
        <source>its grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>the shelf it goes to</source>
        <translation>入库的库位</translation>
    </message>
    <message>
        <source>the day it came; today unless said</source>
        <translation>到货日期；默认今天</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>give some of a lot to a work order</source>
        <translation>把批次的一部分发到工单</translation>
    </message>
    <message>
        <source>bring unused material of a work order back</source>
        <translation>退回工单未用的物料</translation>
    </message>
    <message>
        <source>cut parts off; each becomes a lot of its own</source>
        <translation>切下若干份，各成一个批次</translation>
    </message>
    <message>
        <source>the parts are remnants</source>
        <translation>这些份是余料</translation>
    </message>
    <message>
        <source>carry some of a lot to another shelf</source>
        <translation>把批次的一部分移到另一库位</translation>
    </message>
    <message>
        <source>where to</source>
        <translation>移到哪里</translation>
    </message>
    <message>
        <source>from which shelf</source>
        <translation>从哪个库位</translation>
    </message>
    <message>
        <source>book what was counted</source>
        <translation>登记盘点数量</translation>
    </message>
    <message>
        <source>why it differs</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>throw some of a lot away</source>
        <translation>报废批次的一部分</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>state what the rest of a lot cost</source>
        <translation>填写批次剩余部分的成本</translation>
    </message>
    <message>
        <source>Write --line as SKU=PIECES, not “%1”.</source>
        <translation>请把 --line 写成 SKU=件数，不要写“%1”。</translation>
    </message>
    <message>
        <source>The order has no line “%1”.</source>
        <translation>订单没有“%1”这一行。</translation>
    </message>
    <message>
        <source>“%1” is not a day; write it as 2026-09-01.</source>
        <translation>“%1”不是日期，请写成 2026-09-01。</translation>
    </message>
    <message>
        <source>Write --match as KEY=SKU, not “%1”.</source>
        <translation>请把 --match 写成 键=SKU，不要写“%1”。</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 with problems</source>
        <translation>新增 %1，更改 %2，未变 %3，有问题 %4</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>Not matched: %1 (%2)</source>
        <translation>未匹配：%1（%2）</translation>
    </message>
    <message>
        <source>These files are from %1, not from “%2”.</source>
        <translation>这些文件来自 %1，不是“%2”。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>take an order</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>{&quot;channel&quot;, &quot;customer&quot;, &quot;lines&quot;: [{&quot;sku&quot;, &quot;quantity&quot;, &quot;total&quot;}], …}; - for standard input</source>
        <translation>{&quot;channel&quot;, &quot;customer&quot;, &quot;lines&quot;: [{&quot;sku&quot;, &quot;quantity&quot;, &quot;total&quot;}], …}；- 表示标准输入</translation>
    </message>
    <message>
        <source>ship what was not shipped yet, or some of it</source>
        <translation>发出尚未发货的全部或一部分</translation>
    </message>
    <message>
        <source>only these pieces; may be given again</source>
        <translation>只发这些件数；可写多次</translation>
    </message>
    <message>
        <source>the parcel&apos;s number</source>
        <translation>包裹单号</translation>
    </message>
    <message>
        <source>cancel an order of which nothing was shipped</source>
        <translation>取消尚未发货的订单</translation>
    </message>
    <message>
        <source>what the customer is told from now on; the first promise stays</source>
        <translation>此后告诉客户的交期；首次承诺保留</translation>
    </message>
    <message>
        <source>read a channel&apos;s exports; the answer has counts, sums and every row not understood</source>
        <translation>读取渠道导出文件；回答含数量、合计和每一行未看懂的内容</translation>
    </message>
    <message>
        <source>auto (unless said): told by the files themselves</source>
        <translation>auto（默认）：由文件内容判断</translation>
    </message>
    <message>
        <source>say what would happen and write nothing</source>
        <translation>只说明会怎样，不写入</translation>
    </message>
    <message>
        <source>what an unmatched item is; may be given again</source>
        <translation>未匹配的商品是什么；可写多次</translation>
    </message>
    <message>
        <source>the shop&apos;s name where the files have none</source>
        <translation>文件里没有店名时的店名</translation>
    </message>
    <message>
        <source>keep the buyers&apos; names, phones and addresses</source>
        <translation>保留买家的姓名、电话和地址</translation>
    </message>
    <message>
        <source>“%1” cannot be changed, or not to this.</source>
        <translation>“%1”不能修改，或不能改成这样。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Cost of one piece</source>
        <translation>单件成本</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底价</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标价</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>上限价</translation>
    </message>
    <message>
        <source>The quantity is at least 1.</source>
        <translation>数量至少为 1。</translation>
    </message>
    <message>
        <source>The tier is one of: %1.</source>
        <translation>等级为其中之一：%1。</translation>
    </message>
    <message>
        <source>floor, target, ceiling and all the lines they are made of</source>
        <translation>底价、目标价、上限价及其全部构成</translation>
    </message>
    <message>
        <source>a channel&apos;s code; the studio itself unless said</source>
        <translation>渠道编号；默认工作室自销</translation>
    </message>
    <message>
        <source>regular (unless said), friend or trade</source>
        <translation>regular（默认）、friend 或 trade</translation>
    </message>
    <message>
        <source>made in one go; 1 unless said</source>
        <translation>一次制作的件数；默认 1</translation>
    </message>
    <message>
        <source>There is no kind of record “%1”; known are: %2.</source>
        <translation>没有“%1”这种记录；已有：%2。</translation>
    </message>
    <message>
        <source>There is no filter “%1”; known are: %2.</source>
        <translation>没有筛选“%1”；已有：%2。</translation>
    </message>
    <message>
        <source>The list cannot be sorted by “%1”; it can by: %2.</source>
        <translation>列表不能按“%1”排序；可以按：%2。</translation>
    </message>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1 至 %2，共 %3</translation>
    </message>
    <message>
        <source>There is no list “%1”; known are: %2.</source>
        <translation>没有列表“%1”；已有：%2。</translation>
    </message>
    <message>
        <source>Records of this kind cannot be removed.</source>
        <translation>此类记录不能移除。</translation>
    </message>
    <message>
        <source>Restored to %1.</source>
        <translation>已还原到 %1。</translation>
    </message>
    <message>
        <source>the fields as JSON; - for standard input</source>
        <translation>JSON 格式的字段；- 表示标准输入</translation>
    </message>
    <message>
        <source>the rows of a list</source>
        <translation>列表的各行</translation>
    </message>
    <message>
        <source>only rows that contain this text</source>
        <translation>只显示含此文字的行</translation>
    </message>
    <message>
        <source>one of the list&apos;s filters, for example open</source>
        <translation>列表的筛选之一，例如 open</translation>
    </message>
    <message>
        <source>the key of a column</source>
        <translation>列的键</translation>
    </message>
    <message>
        <source>the largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>at most so many rows; 200 unless said</source>
        <translation>最多显示的行数；默认 200</translation>
    </message>
    <message>
        <source>leave out the first N</source>
        <translation>略过前 N 行</translation>
    </message>
    <message>
        <source>one of them whole, by code, name or id</source>
        <translation>一条完整的记录，按编号、名称或 id</translation>
    </message>
    <message>
        <source>create a description; all that is wrong with it is told at once</source>
        <translation>新建一条资料；所有错误一次列出</translation>
    </message>
    <message>
        <source>change the fields that are given</source>
        <translation>修改所给的字段</translation>
    </message>
    <message>
        <source>hide a description; what points at it stays</source>
        <translation>隐藏一条资料；引用它的内容保留</translation>
    </message>
    <message>
        <source>bring back a removed description, or a backup to a new file</source>
        <translation>恢复移除的资料，或把备份还原成新文件</translation>
    </message>
    <message>
        <source>where the backup is restored; never overwrites</source>
        <translation>备份还原到哪里，绝不覆盖</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>没有表“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%1 里有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>the file; it is replaced</source>
        <translation>目标文件，会被替换</translation>
    </message>
    <message>
        <source>one of the list&apos;s filters</source>
        <translation>列表的筛选之一</translation>
    </message>
    <message>
        <source>Name the studio file with --file STUDIO.benchbook.</source>
        <translation>请用 --file 名称.benchbook 指定工作室文件。</translation>
    </message>
    <message>
        <source>Stopped; nothing was done.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1 第 %2 行第 %3 列：%4</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from 0.</source>
        <translation>“%1”不是从 0 起的整数。</translation>
    </message>
    <message>
        <source>the file cannot be read (%1)</source>
        <translation>文件无法读取（%1）</translation>
    </message>
    <message>
        <source>the file is larger than %1 MB</source>
        <translation>文件超过 %1 MB</translation>
    </message>
    <message>
        <source>one JSON object is expected: {&quot;name&quot;: …}</source>
        <translation>应为一个 JSON 对象：{&quot;name&quot;: …}</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Say --lot and --quantity together, or neither.</source>
        <translation>--lot 与 --quantity 要么都写，要么都不写。</translation>
    </message>
    <message>
        <source>This work order has no step “%1”; it has: %2.</source>
        <translation>此工单没有工序“%1”；已有：%2。</translation>
    </message>
    <message>
        <source>plan making so many of a variant</source>
        <translation>计划制作若干件某款式</translation>
    </message>
    <message>
        <source>when it is needed</source>
        <translation>需要的日期</translation>
    </message>
    <message>
        <source>let the work begin</source>
        <translation>允许开工</translation>
    </message>
    <message>
        <source>issue what is still needed from the proposed lots, or a quantity of one lot</source>
        <translation>按建议批次发齐所缺物料，或从一个批次发若干</translation>
    </message>
    <message>
        <source>this lot only</source>
        <translation>只发此批次</translation>
    </message>
    <message>
        <source>so much of it</source>
        <translation>发多少</translation>
    </message>
    <message>
        <source>bring unused material back to a shelf</source>
        <translation>把未用的物料退回库位</translation>
    </message>
    <message>
        <source>the lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>how much of it</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>the shelf</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>log work on a step</source>
        <translation>给工序记工</translation>
    </message>
    <message>
        <source>its name, or its place in the route</source>
        <translation>工序名称或顺序号</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>由谁完成</translation>
    </message>
    <message>
        <source>person-minutes, for example 45 or 7.5</source>
        <translation>人·分钟，例如 45 或 7.5</translation>
    </message>
    <message>
        <source>good pieces</source>
        <translation>良品件数</translation>
    </message>
    <message>
        <source>scrapped pieces</source>
        <translation>废品件数</translation>
    </message>
    <message>
        <source>why they were scrapped: code or name</source>
        <translation>废品原因：编号或名称</translation>
    </message>
    <message>
        <source>the day of the work; today unless said</source>
        <translation>工作日期；默认今天</translation>
    </message>
    <message>
        <source>end the order: good pieces become a lot</source>
        <translation>完工：良品成为一个批次</translation>
    </message>
    <message>
        <source>good pieces; all that were not scrapped unless said</source>
        <translation>良品件数；默认为未报废的全部</translation>
    </message>
    <message>
        <source>stop the order; its material goes back</source>
        <translation>取消工单，物料退回</translation>
    </message>
    <message>
        <source>The language is en or zh, not “%1”.</source>
        <translation>语言为 en 或 zh，不能是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a month; write it as 2026-09.</source>
        <translation>“%1”不是月份，请写成 2026-09。</translation>
    </message>
    <message>
        <source>The report is a PDF: name a file that ends in .pdf.</source>
        <translation>报表是 PDF：请写以 .pdf 结尾的文件名。</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报表保存在 %1。</translation>
    </message>
    <message>
        <source>the month&apos;s figures, printed</source>
        <translation>打印当月的数字</translation>
    </message>
    <message>
        <source>of the report; the studio&apos;s unless said</source>
        <translation>报表的语言；默认按工作室设置</translation>
    </message>
    <message>
        <source>create the sample studio: a leather workshop with seasons, scrap and late orders; the same seed and day give the same content</source>
        <translation>新建示例工作室：一家有淡旺季、废品和逾期订单的皮具工坊；种子和日期相同，内容就相同</translation>
    </message>
    <message>
        <source>how many months of life; 18 unless said</source>
        <translation>经营的月数；默认 18</translation>
    </message>
    <message>
        <source>another seed, another workshop; 7 unless said</source>
        <translation>换一个种子，换一家工坊；默认 7</translation>
    </message>
    <message>
        <source>the day it ends with; today unless said</source>
        <translation>结束的日期；默认今天</translation>
    </message>
    <message>
        <source>Usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>of print-outs and of the first places and reasons; the program&apos;s unless said</source>
        <translation>打印件和最初的库位、原因用的语言；不写就用程序的语言</translation>
    </message>
    <message>
        <source>It was so already; nothing was written.</source>
        <translation>原本就是如此，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Fields of each KIND; * is needed:</source>
        <translation>各类 KIND 的字段；* 为必填：</translation>
    </message>
    <message>
        <source>Fields of each KIND; only those given change:</source>
        <translation>各类 KIND 的字段；只更改给出的字段：</translation>
    </message>
    <message>
        <source>take back this import whole; its number is in: list imports</source>
        <translation>整批撤销这次导入；编号见 list imports</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Channel&apos;s number</source>
        <translation>渠道订单号</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Cut from</source>
        <translation>切自</translation>
    </message>
    <message>
        <source>Remnant</source>
        <translation>余料</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
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
        <source>Due</source>
        <translation>待收</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发料</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Attrition, %</source>
        <translation>损耗（%）</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Setup minutes</source>
        <translation>准备分钟</translation>
    </message>
    <message>
        <source>Standard seconds</source>
        <translation>标准秒数</translation>
    </message>
    <message>
        <source>Logged seconds</source>
        <translation>已记秒数</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Expected yield, %</source>
        <translation>预期良率（%）</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation>客户应付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Tax in the refund</source>
        <translation>退款中的税</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Revenue in the studio&apos;s currency</source>
        <translation>收入（工作室币种）</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Shipped, says the channel</source>
        <translation>渠道称已发货</translation>
    </message>
    <message>
        <source>Material used</source>
        <translation>所用物料</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>间接费用</translation>
    </message>
    <message>
        <source>At the bench</source>
        <translation>在工位上</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost of what was shipped</source>
        <translation>已发货部分的成本</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>撤销了</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量统计</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Work logs</source>
        <translation>工时记录</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Stock moves</source>
        <translation>库存流水</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>所在库位</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>款式</translation>
    </message>
    <message>
        <source>Differences from the recipe</source>
        <translation>与配方的差异</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Material needed</source>
        <translation>所需物料</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
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
        <source>In the files: %1 orders, of them %2 cancelled; %3 lines, of them %4 without an SKU; %5 pieces</source>
        <translation>文件中：%1 单，其中 %2 单已取消；%3 行，其中 %4 行没有 SKU；共 %5 件</translation>
    </message>
    <message>
        <source>Marketplace&apos;s tax</source>
        <translation>平台代收税</translation>
    </message>
    <message>
        <source>Everything was known already; no order was written.</source>
        <translation>全部已知，没有写入订单。</translation>
    </message>
    <message>
        <source>Imported as %1. To take it back: undo --import %1</source>
        <translation>已导入，编号 %1。要撤销：undo --import %1</translation>
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
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Restore one backup: restore BACKUP --to NEWFILE [--at TIME].</source>
        <translation>还原一个备份：restore BACKUP --to NEWFILE [--at TIME]。</translation>
    </message>
    <message>
        <source>Say restore KIND REF, or restore BACKUP --to NEWFILE [--at TIME].</source>
        <translation>请用 restore KIND REF，或 restore BACKUP --to NEWFILE [--at TIME]。</translation>
    </message>
    <message>
        <source>as it was then: a day&apos;s end (2026-09-02) or a moment (2026-09-02T10:15)</source>
        <translation>还原到当时：某天结束（2026-09-02）或某一时刻（2026-09-02T10:15）</translation>
    </message>
    <message>
        <source>Columns of each KIND, by key, by name or as the list heads them; * is needed of a new one, a column “code” tells which record is meant, an empty cell changes nothing:</source>
        <translation>每种 KIND 的列，可用键名、名称或列表的表头；* 为新记录必填，“code” 列说明是哪条记录，空单元格不作改动：</translation>
    </message>
    <message>
        <source>“%1” cannot be imported; these can: %2.</source>
        <translation>“%1”不能导入；可以导入的有：%2。</translation>
    </message>
    <message>
        <source>Columns not used: %1</source>
        <translation>未使用的列：%1</translation>
    </message>
    <message>
        <source>Changed: %1 (%2)</source>
        <translation>有改动：%1（%2）</translation>
    </message>
    <message>
        <source>No row of %1 can be taken; nothing was written.</source>
        <translation>%1 中没有一行可用；没有写入任何内容。</translation>
    </message>
    <message>
        <source>JSON for foreign headers: {&quot;columns&quot;: {field: header}, &quot;defaults&quot;: {field: value}}</source>
        <translation>用于其他表头的 JSON：{&quot;columns&quot;: {字段: 表头}, &quot;defaults&quot;: {字段: 值}}</translation>
    </message>
    <message>
        <source>what a list shows, as a file for a spreadsheet; CSV for programs, a workbook for Excel, which rounds order numbers of more than 15 digits that it finds in CSV</source>
        <translation>把列表保存为表格文件；CSV 给程序用，工作簿给 Excel 用，因为 Excel 会把 CSV 中超过 15 位的订单号四舍五入</translation>
    </message>
    <message>
        <source>%1 checks, %2 actions, %3 changes.</source>
        <translation>%1 项检查，%2 个操作，%3 处更改。</translation>
    </message>
    <message>
        <source>%1 tables, rebuilt from the journal alone, were compared.</source>
        <translation>已比对 %1 张仅由日志重建的表。</translation>
    </message>
    <message>
        <source>With --rebuild the tables are compared with the journal, too.</source>
        <translation>加上 --rebuild，还会把各表与日志比对。</translation>
    </message>
    <message>
        <source>“%1” is no moment. Write it like 2026-09-02 or 2026-09-02T10:15.</source>
        <translation>“%1”不是一个时刻。请写成 2026-09-02 或 2026-09-02T10:15。</translation>
    </message>
    <message>
        <source>Restored to %1. Its last action is of %2.</source>
        <translation>已还原到 %1。其中最后一个操作的时间是 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of before then are not in it: the clock was wrong when they were done.</source>
        <translation>
            <numerusform>有 %n 个更早的操作不在其中：当时电脑的时钟不对。</numerusform>
        </translation>
    </message>
    <message>
        <source>A list is saved as .csv or .xlsx.</source>
        <translation>列表保存为 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>Labels are a PDF: name a file that ends in .pdf.</source>
        <translation>标签保存为 PDF：请给出以 .pdf 结尾的文件名。</translation>
    </message>
    <message>
        <source>The labels there are: %1.</source>
        <translation>可用的标签规格：%1。</translation>
    </message>
    <message>
        <source>Label printers have 203 or 300 dots per inch.</source>
        <translation>标签打印机为 203 或 300 dpi。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) in %1</source>
        <translation>
            <numerusform>%n 张标签在 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>40x30 (unless said), 50x30, 60x40, 100x150, or sheets of A4: a4-24, a4-21</source>
        <translation>40x30（默认）、50x30、60x40、100x150，或 A4 整页：a4-24、a4-21</translation>
    </message>
    <message>
        <source>of the label printer; 203 unless said</source>
        <translation>标签打印机的分辨率；默认 203</translation>
    </message>
    <message>
        <source>leave the first N places of a begun sheet empty</source>
        <translation>已用过的整页标签：开头 N 个位置留空</translation>
    </message>
    <message>
        <source>of the lots that contain this text</source>
        <translation>仅含此文字的批次</translation>
    </message>
    <message>
        <source>of the lots of one of the list&apos;s filters</source>
        <translation>仅列表某个筛选中的批次</translation>
    </message>
    <message>
        <source>read a table (CSV or XLSX) of records; the answer has counts, every row and what was not understood</source>
        <translation>读取一张记录表（CSV 或 XLSX）；回答包括数量、每一行和未能看懂的内容</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>询价单</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已询价</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>有报价</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Lead time in days</source>
        <translation>交期（天）</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>首次答复</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>需购</translation>
    </message>
    <message>
        <source>Demanded</source>
        <translation>需求合计</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>On hold or expired</source>
        <translation>冻结或过期</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>再订货点</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小订量</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>整倍数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>For</source>
        <translation>计价数量</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Added to the minimum order</source>
        <translation>补足最低起订额</translation>
    </message>
    <message>
        <source>Accepted, %</source>
        <translation>合格率 %</translation>
    </message>
    <message>
        <source>Proved to be the best</source>
        <translation>已证明最优</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>Second best</source>
        <translation>次优</translation>
    </message>
    <message>
        <source>Not to be had</source>
        <translation>买不到</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>reorder point</source>
        <translation>再订货点</translation>
    </message>
    <message>
        <source>Nothing has to be bought.</source>
        <translation>没有要买的。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Short from</source>
        <translation>缺货起日</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Write what is wanted as MATERIAL=QUANTITY, not “%1”.</source>
        <translation>请写成 物料=数量，而不是“%1”。</translation>
    </message>
    <message>
        <source>nobody offers it</source>
        <translation>没有供应商报价</translation>
    </message>
    <message>
        <source>every offer comes too late</source>
        <translation>所有报价的交期都太晚</translation>
    </message>
    <message>
        <source>no supplier of it is good enough</source>
        <translation>没有供应商的质量达到要求</translation>
    </message>
    <message>
        <source>every supplier of it is too far away</source>
        <translation>所有供应商都太远</translation>
    </message>
    <message>
        <source>write down that something has to be bought</source>
        <translation>记下要买的东西</translation>
    </message>
    <message>
        <source>the day it is wanted by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>what for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>it is no longer wanted</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>what has to be bought: work orders, reorder points and needs, less what is there and on order</source>
        <translation>要买什么：工单、再订货点和需求，减去现有和在途</translation>
    </message>
    <message>
        <source>the table of a request for quotation that suppliers fill in</source>
        <translation>供供应商填写的询价表</translation>
    </message>
    <message>
        <source>where to write it</source>
        <translation>写到哪个文件</translation>
    </message>
    <message>
        <source>enter the quotes of a table that a supplier filled in</source>
        <translation>录入供应商填好的询价表</translation>
    </message>
    <message>
        <source>only say what would be entered</source>
        <translation>只说明会录入什么</translation>
    </message>
    <message>
        <source>take a quote out of the comparison</source>
        <translation>把报价移出比较</translation>
    </message>
    <message>
        <source>from whom to buy what, over all suppliers at once; without materials, what the plan says has to be bought</source>
        <translation>向谁买什么，同时比较所有供应商；不写物料时，按采购计划</translation>
    </message>
    <message>
        <source>weigh waiting, rejects and distance beside the price</source>
        <translation>除价格外还权衡等待、不合格和距离</translation>
    </message>
    <message>
        <source>no offer that takes longer</source>
        <translation>不要交期更长的报价</translation>
    </message>
    <message>
        <source>no supplier farther away</source>
        <translation>不要更远的供应商</translation>
    </message>
    <message>
        <source>no supplier of whose deliveries less was kept</source>
        <translation>不要合格率更低的供应商</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of photos and papers were read.</source>
        <translation>
            <numerusform>已读取并核对 %n 个照片与文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bytes beside the file belong to nothing in it; they do no harm.</source>
        <translation>文件旁有 %1 字节不属于任何记录，没有害处。</translation>
    </message>
    <message>
        <source>The kind is photo, certificate, drawing or other.</source>
        <translation>种类为 photo、certificate、drawing 或 other。</translation>
    </message>
    <message>
        <source>missing; expected at %1</source>
        <translation>缺失；应在 %1</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>已损坏：%1</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>%1 has no photos and papers.</source>
        <translation>%1 没有照片与文件。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Say what changes: --kind, --title or both.</source>
        <translation>请说明要改什么：--kind、--title 或两者。</translation>
    </message>
    <message>
        <source>“%1” is in %2.</source>
        <translation>“%1”已保存到 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of photos and papers were copied.</source>
        <translation>
            <numerusform>已复制 %n 个照片与文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>what it is; a picture is a photo unless said</source>
        <translation>它是什么；未说明时图片算作照片</translation>
    </message>
    <message>
        <source>what it shows or says</source>
        <translation>它的内容说明</translation>
    </message>
    <message>
        <source>keep photos, certificates and other files with a lot, a material or another record; the originals stay where they are</source>
        <translation>为批次、物料或其他记录保存照片、证书等文件；原文件留在原处</translation>
    </message>
    <message>
        <source>what is kept with it; each file is read and compared with its hash</source>
        <translation>列出所附的文件；逐个读取并与哈希核对</translation>
    </message>
    <message>
        <source>say something else about a file, named by its name or id</source>
        <translation>更改一个文件的种类或说明；用文件名或编号指明</translation>
    </message>
    <message>
        <source>take a file from the record; undo brings it back, for its content stays</source>
        <translation>从记录移除一个文件；内容仍保留，可以撤销</translation>
    </message>
    <message>
        <source>a copy of a file, proved by its hash</source>
        <translation>导出一个文件的副本，经哈希核对</translation>
    </message>
    <message>
        <source>Came before</source>
        <translation>此前已到</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>关税</translation>
    </message>
    <message>
        <source>Landed</source>
        <translation>到库成本</translation>
    </message>
    <message>
        <source>Invoice: %1 %2; landed: %3 %4; lots: %5</source>
        <translation>发票：%1 %2；到库成本：%3 %4；批次：%5</translation>
    </message>
    <message>
        <source>Received as %1.</source>
        <translation>已收货：%1。</translation>
    </message>
    <message>
        <source>Sent back as %1.</source>
        <translation>已退货：%1。</translation>
    </message>
    <message>
        <source>Lines due</source>
        <translation>应到行数</translation>
    </message>
    <message>
        <source>On time, in full</source>
        <translation>准时足量</translation>
    </message>
    <message>
        <source>Late days</source>
        <translation>迟到天数</translation>
    </message>
    <message>
        <source>Accepted by value</source>
        <translation>按金额合格</translation>
    </message>
    <message>
        <source>by quantity</source>
        <translation>按数量</translation>
    </message>
    <message>
        <source>Price change</source>
        <translation>价格变化</translation>
    </message>
    <message>
        <source>Answer days</source>
        <translation>答复天数</translation>
    </message>
    <message>
        <source>when; today unless said</source>
        <translation>日期；不写则为今天</translation>
    </message>
    <message>
        <source>draft an order to a supplier; nothing is ordered yet</source>
        <translation>起草给供应商的订单；尚未下单</translation>
    </message>
    <message>
        <source>{&quot;supplier&quot;, &quot;lines&quot;: [{&quot;material&quot;, &quot;quantity&quot;, &quot;total&quot;}], …}; a quantity may be in packs; - for standard input</source>
        <translation>{&quot;supplier&quot;, &quot;lines&quot;: [{&quot;material&quot;, &quot;quantity&quot;, &quot;total&quot;}], …}；数量可按包装写；- 表示标准输入</translation>
    </message>
    <message>
        <source>change a draft; of what was ordered the promise, their number and the note</source>
        <translation>修改草稿；已下单的只能改交期、对方单号和备注</translation>
    </message>
    <message>
        <source>only what changes; - for standard input</source>
        <translation>只写要改的；- 表示标准输入</translation>
    </message>
    <message>
        <source>the draft was sent; the first promise is kept</source>
        <translation>草稿已发出；首次承诺的交期会保留</translation>
    </message>
    <message>
        <source>what they promise; after their usual lead time unless said</source>
        <translation>对方承诺的日期；不写则按其通常交期</translation>
    </message>
    <message>
        <source>a delivery of an order, or without one, becomes lots at what they cost here</source>
        <translation>订单的到货，或无订单的到货，按到库成本形成批次</translation>
    </message>
    <message>
        <source>{&quot;lines&quot;: [{&quot;material&quot;, &quot;pieces&quot;: [{&quot;quantity&quot;}], &quot;goods&quot;}], &quot;freight&quot;, &quot;duty&quot;, &quot;discount&quot;, …}; - for standard input</source>
        <translation>{&quot;lines&quot;: [{&quot;material&quot;, &quot;pieces&quot;: [{&quot;quantity&quot;}], &quot;goods&quot;}], &quot;freight&quot;, &quot;duty&quot;, &quot;discount&quot;, …}；- 表示标准输入</translation>
    </message>
    <message>
        <source>take more than was ordered</source>
        <translation>接收超出订购的部分</translation>
    </message>
    <message>
        <source>send lots back to their supplier</source>
        <translation>把批次退给供应商</translation>
    </message>
    <message>
        <source>{&quot;lots&quot;: [{&quot;lot&quot;, &quot;quantity&quot;}], &quot;reason&quot;, &quot;credit&quot;, …}; - for standard input</source>
        <translation>{&quot;lots&quot;: [{&quot;lot&quot;, &quot;quantity&quot;}], &quot;reason&quot;, &quot;credit&quot;, …}；- 表示标准输入</translation>
    </message>
    <message>
        <source>what the supplier pays for a return</source>
        <translation>供应商为退货退多少款</translation>
    </message>
    <message>
        <source>what has not come of an order will not come</source>
        <translation>订单未到的部分不再来</translation>
    </message>
    <message>
        <source>cancel an order of which nothing has come</source>
        <translation>取消尚未到货的订单</translation>
    </message>
    <message>
        <source>a purchase order, a receipt or a return, by code</source>
        <translation>按编号查看采购单、收货单或退货单</translation>
    </message>
    <message>
        <source>how suppliers keep their word; of one with every line it comes from</source>
        <translation>供应商守约情况；指定一个则列出每一行依据</translation>
    </message>
    <message>
        <source>a year before the end unless said</source>
        <translation>不写则为结束日前一年</translation>
    </message>
    <message>
        <source>today unless said</source>
        <translation>不写则为今天</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未盘</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 lots counted, %5 differ; missing %6, found beyond %7.</source>
        <translation>%1，%2：%4 个批次已盘 %3 个，%5 个有差异；盘亏 %6，盘盈 %7。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物料或产品</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>“%1” is not a time; write it as 2026-09-01T10:15.</source>
        <translation>“%1”不是时间，请写成 2026-09-01T10:15。</translation>
    </message>
    <message>
        <source>Say where to write the sheet: --csv FILE or --pdf FILE.</source>
        <translation>请说明盘点单写到哪里：--csv 文件 或 --pdf 文件。</translation>
    </message>
    <message>
        <source>The sheet is in %1.</source>
        <translation>盘点单已写入 %1。</translation>
    </message>
    <message>
        <source>when it was counted; now unless said</source>
        <translation>盘点时间；不写则为现在</translation>
    </message>
    <message>
        <source>lots that nobody counted are gone</source>
        <translation>没有盘到的批次视为不存在</translation>
    </message>
    <message>
        <source>begin a stocktake: a sheet with every lot that is to be found in this place</source>
        <translation>开始盘点：列出该库位应有的所有批次</translation>
    </message>
    <message>
        <source>who counts does not see what is expected</source>
        <translation>盘点人看不到账面数量</translation>
    </message>
    <message>
        <source>write down what was found of a lot, by its code or its label&apos;s digits; again replaces it</source>
        <translation>记录某批次的实盘数量（批次号或标签数字）；再次记录则替换</translation>
    </message>
    <message>
        <source>forget the count of a lot</source>
        <translation>撤掉某批次的盘点数</translation>
    </message>
    <message>
        <source>its lines, and what was counted</source>
        <translation>盘点单的各行和已盘数量</translation>
    </message>
    <message>
        <source>what booking it would do</source>
        <translation>入账会产生什么结果</translation>
    </message>
    <message>
        <source>book the differences; what moved during the count is taken into account</source>
        <translation>差异入账；盘点期间的出入库自动计入</translation>
    </message>
    <message>
        <source>give it up; nothing is booked</source>
        <translation>放弃盘点；不入账</translation>
    </message>
    <message>
        <source>the sheet to print or to fill in</source>
        <translation>打印或填写用的盘点单</translation>
    </message>
    <message>
        <source>as a table, to be read back</source>
        <translation>表格，填好后可读回</translation>
    </message>
    <message>
        <source>on paper, A4</source>
        <translation>纸质，A4</translation>
    </message>
    <message>
        <source>take in a sheet that was filled in</source>
        <translation>读入填好的盘点单</translation>
    </message>
    <message>
        <source>As ordered</source>
        <translation>订购时写法</translation>
    </message>
    <message>
        <source>Supplier&apos;s item number</source>
        <translation>供应商货号</translation>
    </message>
    <message>
        <source>Supplier&apos;s number</source>
        <translation>供应商单号</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Supplier&apos;s name</source>
        <translation>供应商名称</translation>
    </message>
    <message>
        <source>Cut or merged from</source>
        <translation>来源批次</translation>
    </message>
    <message>
        <source>Cut or merged into</source>
        <translation>去向批次</translation>
    </message>
    <message>
        <source>By merging</source>
        <translation>由合并而来</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>Unit of what was measured</source>
        <translation>测得值的单位</translation>
    </message>
    <message>
        <source>Uncertainty ±</source>
        <translation>不确定度 ±</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Size of each piece</source>
        <translation>每块大小</translation>
    </message>
    <message>
        <source>Thickness, mm</source>
        <translation>厚度（mm）</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Fineness, %</source>
        <translation>成色（%）</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>盲盘</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未盘</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Differences of unknown cost</source>
        <translation>成本未知的差异</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>On time, in full, %</source>
        <translation>准时足量，%</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>In full on</source>
        <translation>足量日期</translation>
    </message>
    <message>
        <source>Accepted by value, %</source>
        <translation>按金额合格，%</translation>
    </message>
    <message>
        <source>Accepted by quantity, %</source>
        <translation>按数量合格，%</translation>
    </message>
    <message>
        <source>Price against the year before, %</source>
        <translation>价格较上一年，%</translation>
    </message>
    <message>
        <source>Days to answer</source>
        <translation>答复天数</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Moved since</source>
        <translation>之后出入库</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Landed cost</source>
        <translation>到库成本</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>退款日期</translation>
    </message>
    <message>
        <source>Paid the year before</source>
        <translation>上一年所付</translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation>盘亏金额</translation>
    </message>
    <message>
        <source>Value found beyond</source>
        <translation>盘盈金额</translation>
    </message>
    <message>
        <source>Value counted</source>
        <translation>盘点金额</translation>
    </message>
    <message>
        <source>Without a difference, %</source>
        <translation>账实相符率 %</translation>
    </message>
    <message>
        <source>Differences of the value counted, %</source>
        <translation>差异占盘点金额 %</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退料</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>New suppliers</source>
        <translation>新供应商</translation>
    </message>
    <message>
        <source>Lines to match</source>
        <translation>待匹配行</translation>
    </message>
    <message>
        <source>Lines matched</source>
        <translation>已匹配行</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>读不懂</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <source>how thick it is, in millimetres unless it names a unit</source>
        <translation>厚度；不写单位即为毫米</translation>
    </message>
    <message>
        <source>which side of the hide it is</source>
        <translation>皮料的哪一半</translation>
    </message>
    <message>
        <source>brands, holes, knots …</source>
        <translation>烙印、孔洞、节疤……</translation>
    </message>
    <message>
        <source>its shape in millimetres: “0,0 400,0 400,300”</source>
        <translation>轮廓，毫米：“0,0 400,0 400,300”</translation>
    </message>
    <message>
        <source>as assayed; the material&apos;s unless said</source>
        <translation>化验成色；不写则用物料的</translation>
    </message>
    <message>
        <source>of each of the equal pieces in the lot</source>
        <translation>批次中每块的大小（各块相等）</translation>
    </message>
    <message>
        <source>the last day it may be used</source>
        <translation>可以使用的最后一天</translation>
    </message>
    <message>
        <source>a delivery: each quantity becomes a lot (loose material joins its rolling lot); “10 x 25 kg” are ten, and packs of the material are units too</source>
        <translation>收货：每个数量成为一个批次（散料并入滚动批次）；“10 x 25 kg”是十个，物料的包装也可当单位</translation>
    </message>
    <message>
        <source>A test passed or failed, not both.</source>
        <translation>检测要么合格要么不合格，不能兼有。</translation>
    </message>
    <message>
        <source>how it was tested</source>
        <translation>检测方法</translation>
    </message>
    <message>
        <source>what was measured</source>
        <translation>测得的值</translation>
    </message>
    <message>
        <source>of the value, as your trade writes it: N/mm</source>
        <translation>值的单位，按行内写法：N/mm</translation>
    </message>
    <message>
        <source>± of the value, in the same unit</source>
        <translation>值的 ±，同一单位</translation>
    </message>
    <message>
        <source>the lot passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>the lot failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>hold the lot if it failed</source>
        <translation>不合格则冻结</translation>
    </message>
    <message>
        <source>release the lot if it passed</source>
        <translation>合格则放行</translation>
    </message>
    <message>
        <source>the day of the test; today unless said</source>
        <translation>检测日期；不写则为今天</translation>
    </message>
    <message>
        <source>everything about a lot</source>
        <translation>一个批次的全部信息</translation>
    </message>
    <message>
        <source>cut a lot up in one go: parts, remnants and what is thrown away; “4 x 3 dm2” is one lot of four pieces</source>
        <translation>一次裁开一个批次：裁片、余料和丢弃的边角；“4 x 3 dm2”是含四块的一个批次</translation>
    </message>
    <message>
        <source>a part cut off; may be said several times</source>
        <translation>裁下的一份；可写多次</translation>
    </message>
    <message>
        <source>one that is kept and proposed first; likewise</source>
        <translation>留下并优先建议的余料；可写多次</translation>
    </message>
    <message>
        <source>what is thrown away; the parts bear its value; likewise</source>
        <translation>丢弃的边角，其价值由裁片承担；可写多次</translation>
    </message>
    <message>
        <source>of the parts, where it differs</source>
        <translation>裁片的，如有不同</translation>
    </message>
    <message>
        <source>of the parts in millimetres: “0,0 400,0 400,300”</source>
        <translation>裁片的轮廓，毫米：“0,0 400,0 400,300”</translation>
    </message>
    <message>
        <source>of the parts, where they differ</source>
        <translation>裁片的，如有不同</translation>
    </message>
    <message>
        <source>make one lot of several of the same material, supplier and grade</source>
        <translation>把同物料、同供应商、同品级的几个批次并成一个</translation>
    </message>
    <message>
        <source>keep a lot from being used until it is released</source>
        <translation>冻结一个批次，直到放行</translation>
    </message>
    <message>
        <source>let a lot that was held be used again</source>
        <translation>放行冻结的批次</translation>
    </message>
    <message>
        <source>record a test of a lot</source>
        <translation>记录一个批次的检测</translation>
    </message>
    <message>
        <source>correct what is said of a lot; an empty value clears</source>
        <translation>更正批次的描述；空值即清除</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>In products</source>
        <translation>用于产品</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>起始日晚于截止日。</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>金属</translation>
    </message>
    <message>
        <source>Grams</source>
        <translation>克</translation>
    </message>
    <message>
        <source>%1, all</source>
        <translation>%1 合计</translation>
    </message>
    <message>
        <source>gross</source>
        <translation>毛重</translation>
    </message>
    <message>
        <source>pure</source>
        <translation>纯重</translation>
    </message>
    <message>
        <source>Left out, not weighed or of unknown fineness: %1</source>
        <translation>未计入（不按重量或成色未知）：%1</translation>
    </message>
    <message>
        <source>the fine-metal ledger of a period: opening, what came and went, closing, in gross and in pure grams</source>
        <translation>某段时间的贵金属账：期初、进出、期末，毛重与纯重（克）</translation>
    </message>
    <message>
        <source>the first day; the beginning unless said</source>
        <translation>起始日；不写则从头</translation>
    </message>
    <message>
        <source>the last day; today unless said</source>
        <translation>截止日；不写则为今天</translation>
    </message>
    <message>
        <source>The order has no line %1.</source>
        <translation>采购单没有第 %1 行。</translation>
    </message>
    <message>
        <source>read an export of 1688, or a table of purchases, as orders placed</source>
        <translation>把 1688 导出或采购表读作已下的采购单</translation>
    </message>
    <message>
        <source>say what an imported line is; it is remembered for every line like it</source>
        <translation>说明导入的一行是什么；同样的行以后都记得</translation>
    </message>
    <message>
        <source>how much of the material one of it is</source>
        <translation>一件合多少物料</translation>
    </message>
    <message>
        <source>draft the orders of the best choice</source>
        <translation>按最优方案生成采购单草稿</translation>
    </message>
    <message>
        <source>Nothing about materials and suppliers needs attention.</source>
        <translation>物料和供应商方面没有需要处理的事。</translation>
    </message>
    <message>
        <source>a purchase order as its supplier gets it</source>
        <translation>给供应商的采购单</translation>
    </message>
    <message>
        <source>the slip that goes with what is sent back</source>
        <translation>随货的退货单</translation>
    </message>
    <message>
        <source>what about materials and suppliers somebody should act on, with a proposal each</source>
        <translation>物料和供应商方面需要处理的事，各附一条建议</translation>
    </message>
    <message>
        <source>short, low, expiring, supplier_slipping, dead, over_cover or price_low</source>
        <translation>short、low、expiring、supplier_slipping、dead、over_cover 或 price_low</translation>
    </message>
    <message>
        <source>Nothing of it was received at a known price.</source>
        <translation>没有已知价格的收货。</translation>
    </message>
    <message>
        <source>lowest of the year</source>
        <translation>近一年最低</translation>
    </message>
    <message>
        <source>highest of the year</source>
        <translation>近一年最高</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>it is another delivery of an invoice received before</source>
        <translation>是已收过的同一张发票的另一次到货</translation>
    </message>
    <message>
        <source>what was paid for a material, receipt by receipt, with the lowest and the highest of the last year</source>
        <translation>一种物料逐张收货单的进价，以及近一年的最低和最高</translation>
    </message>
    <message>
        <source>Finished trades, which come as closed</source>
        <translation>已完成的交易（按已关闭导入）</translation>
    </message>
    <message>
        <source>a request for quotation to be filled in by hand, as suppliers get it</source>
        <translation>供应商收到的询价单，可手工填写</translation>
    </message>
    <message>
        <source>to whom of those asked; to nobody by name unless said or only one is asked</source>
        <translation>发给所询供应商中的哪一家；不写且不止一家时不署名</translation>
    </message>
    <message>
        <source>In drafts</source>
        <translation>草稿中</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>On order, but too late</source>
        <translation>在途，但来不及</translation>
    </message>
    <message>
        <source>what is on order comes too late</source>
        <translation>在途的来不及</translation>
    </message>
    <message>
        <source>nobody knows how long an offer of it takes</source>
        <translation>没有报价说明交期</translation>
    </message>
    <message>
        <source>nothing came yet to judge its suppliers by</source>
        <translation>还没有到过货，无法判断供应商的质量</translation>
    </message>
    <message>
        <source>nobody knows how far away its suppliers are</source>
        <translation>供应商的距离都未知</translation>
    </message>
    <message>
        <source>it was had from stock</source>
        <translation>已用现有库存满足</translation>
    </message>
    <message>
        <source>--part is foremost or hindmost.</source>
        <translation>--part 只能是 foremost 或 hindmost。</translation>
    </message>
    <message>
        <source>No piece of this work order is with a partner.</source>
        <translation>该工单没有外协中的件。</translation>
    </message>
    <message>
        <source>Pieces went out more than once; say which with --sent.</source>
        <translation>外协送出不止一次；请用 --sent 指明。</translation>
    </message>
    <message>
        <source>bring good pieces out before the rest</source>
        <translation>部分良品先行完工入库</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>let a part of the pieces go on as an order of their own</source>
        <translation>将一部分件拆成单独的工单</translation>
    </message>
    <message>
        <source>how many leave</source>
        <translation>分出件数</translation>
    </message>
    <message>
        <source>the most or the least advanced; these unless said</source>
        <translation>进度最靠前或最靠后；默认靠后</translation>
    </message>
    <message>
        <source>let another order of the same recipe go on in this one</source>
        <translation>将同一配方的另一工单并入此工单</translation>
    </message>
    <message>
        <source>the other order</source>
        <translation>另一工单</translation>
    </message>
    <message>
        <source>bring in what else came of the making</source>
        <translation>将制作的副产品入库</translation>
    </message>
    <message>
        <source>as what</source>
        <translation>作为哪种物料</translation>
    </message>
    <message>
        <source>what it takes off the material; 0 where it is worth nothing</source>
        <translation>从物料成本中扣除的价值；不值钱填 0</translation>
    </message>
    <message>
        <source>bring remnants of a lot back from the bench, each as a lot</source>
        <translation>将工作台上某批次的余料退回，每块成为一个批次</translation>
    </message>
    <message>
        <source>their sizes, separated by commas</source>
        <translation>各块大小，用逗号分隔</translation>
    </message>
    <message>
        <source>send pieces to a partner for one step</source>
        <translation>将件送外协做一道工序</translation>
    </message>
    <message>
        <source>who does it</source>
        <translation>由谁来做</translation>
    </message>
    <message>
        <source>when they are to be back</source>
        <translation>应返回日期</translation>
    </message>
    <message>
        <source>when they went; today unless said</source>
        <translation>送出日期；默认今天</translation>
    </message>
    <message>
        <source>take pieces back from a partner, with what was charged</source>
        <translation>收回外协件并记入加工费</translation>
    </message>
    <message>
        <source>pieces that need a step again</source>
        <translation>需返工的件数</translation>
    </message>
    <message>
        <source>which step they need again</source>
        <translation>返工的工序</translation>
    </message>
    <message>
        <source>why they are not good: code or name</source>
        <translation>不合格原因：代码或名称</translation>
    </message>
    <message>
        <source>what the partner asks for these; unknown unless said</source>
        <translation>本次加工费；不填为未知</translation>
    </message>
    <message>
        <source>which sending, where there were several</source>
        <translation>多次送出时指明哪一次</translation>
    </message>
    <message>
        <source>when they came; today unless said</source>
        <translation>收回日期；默认今天</translation>
    </message>
    <message>
        <source>“%1” is no moment, for example “2026-09-02 10:15”.</source>
        <translation>“%1”不是时刻，例如“2026-09-02 10:15”。</translation>
    </message>
    <message>
        <source>Dates are written ymd, mdy or dmy, not “%1”.</source>
        <translation>日期写法为 ymd、mdy 或 dmy，而不是“%1”。</translation>
    </message>
    <message>
        <source>where a tool stands, and what happened to it</source>
        <translation>工具的现状和经历</translation>
    </message>
    <message>
        <source>a tool was cared for: its hours and days count anew</source>
        <translation>工具已保养：小时和天数重新计</translation>
    </message>
    <message>
        <source>lend a tool to somebody</source>
        <translation>把工具借给别人</translation>
    </message>
    <message>
        <source>who has it</source>
        <translation>借给谁</translation>
    </message>
    <message>
        <source>when it should be back</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>a tool that was lent is here again</source>
        <translation>借出的工具已归还</translation>
    </message>
    <message>
        <source>write down temperature and humidity</source>
        <translation>记下温度和湿度</translation>
    </message>
    <message>
        <source>in °C; “72 °F” is converted</source>
        <translation>单位 °C；“72 °F”会换算</translation>
    </message>
    <message>
        <source>relative, 0 to 100</source>
        <translation>相对湿度，0 到 100</translation>
    </message>
    <message>
        <source>where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>when, as “2026-09-02 10:15”; now unless said</source>
        <translation>时刻，如“2026-09-02 10:15”；不说即现在</translation>
    </message>
    <message>
        <source>take in the readings of a logger&apos;s file</source>
        <translation>导入记录仪文件中的读数</translation>
    </message>
    <message>
        <source>where, for rows that do not say</source>
        <translation>未写地点的行用此地点</translation>
    </message>
    <message>
        <source>how 09/03/26 is read; ymd unless said</source>
        <translation>09/03/26 怎样读；不说即 ymd</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>学得</translation>
    </message>
    <message>
        <source>9 times in 10</source>
        <translation>十有九次</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>良品率</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>No step drifts beyond chance.</source>
        <translation>没有工序的变化超出偶然。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Scrap planned</source>
        <translation>计划废品</translation>
    </message>
    <message>
        <source>minutes and yield of every step, learnt from its logs, with ranges</source>
        <translation>由工时记录学得的每道工序的用时和良品率，附范围</translation>
    </message>
    <message>
        <source>only its steps, by person, grade and season, too</source>
        <translation>只看该产品的工序，并按人员、等级和季节细分</translation>
    </message>
    <message>
        <source>steps that lose more or take longer than before, since when, and the first suspect</source>
        <translation>损耗变多或用时变长的工序、从何时起、首要嫌疑</translation>
    </message>
    <message>
        <source>planned against actual of a work order, with the reasons found</source>
        <translation>工单的计划与实际对比，附找到的原因</translation>
    </message>
    <message>
        <source>Out of limits</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Hours used</source>
        <translation>已用小时</translation>
    </message>
    <message>
        <source>Care in (hours)</source>
        <translation>距保养（小时）</translation>
    </message>
    <message>
        <source>Care by</source>
        <translation>保养期限</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>借给</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经历</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Reworked</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Failed in checks</source>
        <translation>检验不合格</translation>
    </message>
    <message>
        <source>Told of by customers</source>
        <translation>客户反映</translation>
    </message>
    <message>
        <source>Share in %</source>
        <translation>占比 %</translation>
    </message>
    <message>
        <source>Together in %</source>
        <translation>累计 %</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Pieces of unknown loss</source>
        <translation>损失未知的件数</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检验项</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>To do again</source>
        <translation>待返工</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外协中</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Brought out</source>
        <translation>已完工</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>直接费用</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>合批</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>裁下的部分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Space per piece</source>
        <translation>每件占位</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>外协单</translation>
    </message>
    <message>
        <source>Order is done</source>
        <translation>工单已完成</translation>
    </message>
    <message>
        <source>Nothing of %1 is in %2.</source>
        <translation>%2 中没有 %1 的件。</translation>
    </message>
    <message>
        <source>Write what cracked as WO-0012=2, WO-0013=1.</source>
        <translation>请按 WO-0012=2, WO-0013=1 的形式填写废品。</translation>
    </message>
    <message>
        <source>That many pieces of %1 are not in %2.</source>
        <translation>%2 中没有那么多 %1 的件。</translation>
    </message>
    <message>
        <source>plan a kiln or dye load that several orders share</source>
        <translation>计划一次多张工单共用的装窑或染缸（合批）</translation>
    </message>
    <message>
        <source>what is done, for example Glaze firing 1240 °C</source>
        <translation>做什么，例如 釉烧 1240 °C</translation>
    </message>
    <message>
        <source>put pieces of an order in</source>
        <translation>装入某工单的件</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>the space one piece takes, beside the others&apos;; 1 unless said</source>
        <translation>每件相对占位；默认 1</translation>
    </message>
    <message>
        <source>where they stand</source>
        <translation>摆放位置</translation>
    </message>
    <message>
        <source>leave the pieces of an order out again</source>
        <translation>取出某工单的件</translation>
    </message>
    <message>
        <source>what came out: all is good but what cracked</source>
        <translation>出炉结果：除废品外均为良品</translation>
    </message>
    <message>
        <source>who attended it</source>
        <translation>看炉的人</translation>
    </message>
    <message>
        <source>energy and what else was spent; unknown unless said</source>
        <translation>能源及其他费用；不填为未知</translation>
    </message>
    <message>
        <source>what cracked, for example WO-0012=2, WO-0013=1</source>
        <translation>废品，例如 WO-0012=2, WO-0013=1</translation>
    </message>
    <message>
        <source>nothing of it happened</source>
        <translation>取消，视为未发生</translation>
    </message>
    <message>
        <source>This work order has no step “%1”.</source>
        <translation>此工单没有工序“%1”。</translation>
    </message>
    <message>
        <source>A check passed or failed, not both.</source>
        <translation>检验要么合格要么不合格。</translation>
    </message>
    <message>
        <source>Say --work-order with --step.</source>
        <translation>用 --step 时请同时给出 --work-order。</translation>
    </message>
    <message>
        <source>what was measured, in the check&apos;s unit</source>
        <translation>测得的值，用检验项的单位</translation>
    </message>
    <message>
        <source>it was judged good</source>
        <translation>判定合格</translation>
    </message>
    <message>
        <source>it was judged bad</source>
        <translation>判定不合格</translation>
    </message>
    <message>
        <source>pieces checked; one unless said</source>
        <translation>检验件数；不说即一件</translation>
    </message>
    <message>
        <source>the defect: code or name</source>
        <translation>缺陷：编号或名称</translation>
    </message>
    <message>
        <source>who checked; who signs unless said</source>
        <translation>检验人；不说即签名人</translation>
    </message>
    <message>
        <source>hold the work order if it failed</source>
        <translation>不合格则冻结工单</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>1 (bad) to 5 (good)</source>
        <translation>1（差）到 5（好）</translation>
    </message>
    <message>
        <source>the work order it leads back to</source>
        <translation>追溯到的工单</translation>
    </message>
    <message>
        <source>the step of it</source>
        <translation>其中的工序</translation>
    </message>
    <message>
        <source>pieces it is about; one unless said</source>
        <translation>涉及件数；不说即一件</translation>
    </message>
    <message>
        <source>write down the result of a check at a work order</source>
        <translation>记下工单的检验结果</translation>
    </message>
    <message>
        <source>the checks of a work order still to be done</source>
        <translation>工单尚未做的检验</translation>
    </message>
    <message>
        <source>which reasons most pieces are lost to or come back for</source>
        <translation>大多数件数因哪些原因报废或退回</translation>
    </message>
    <message>
        <source>the first day; a year ago unless said</source>
        <translation>第一天；不说即一年前</translation>
    </message>
    <message>
        <source>of this product only</source>
        <translation>仅此产品</translation>
    </message>
    <message>
        <source>of steps of this name only</source>
        <translation>仅此名称的工序</translation>
    </message>
    <message>
        <source>keep a work order from being finished until it is released</source>
        <translation>冻结工单，放行前不能完工</translation>
    </message>
    <message>
        <source>let a work order that was held go on</source>
        <translation>放行被冻结的工单</translation>
    </message>
    <message>
        <source>write down what a customer said of an order</source>
        <translation>记下客户对订单的反馈</translation>
    </message>
    <message>
        <source>the steps that made what an order shipped, those with scrap first</source>
        <translation>订单所发货物经过的工序，有废品的在前</translation>
    </message>
    <message>
        <source>The paper is a4 or a5.</source>
        <translation>纸张为 a4 或 a5。</translation>
    </message>
    <message>
        <source>the paper that goes with a batch: its code to scan, steps, materials and lots</source>
        <translation>随批流转的卡片：可扫的码、工序、物料和批次</translation>
    </message>
    <message>
        <source>its size; a4 unless said</source>
        <translation>纸张大小；不指定则为 a4</translation>
    </message>
    <message>
        <source>where a lot, work order or order came from and went to, with its recall list</source>
        <translation>批次、工单或订单的来源与去向，附召回名单</translation>
    </message>
    <message>
        <source>used by</source>
        <translation>领用于</translation>
    </message>
    <message>
        <source>made</source>
        <translation>产出</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>合并入</translation>
    </message>
    <message>
        <source>cut into</source>
        <translation>裁切成</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>到</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已抹除</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) hold something of it</source>
        <translation>
            <numerusform>%n 位客户手里有相关成品</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>在制</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>尚在此处</translation>
    </message>
    <message>
        <source>Only the recall list is saved as a table; see “report trace”.</source>
        <translation>只有召回名单能存为表格；见 “report trace”。</translation>
    </message>
    <message>
        <source>who holds something of it, and what of it is still here</source>
        <translation>谁手里有相关成品，还有多少留在这里</translation>
    </message>
    <message>
        <source>the recall list as a file; it is replaced</source>
        <translation>召回名单存为文件；已有的会被替换</translation>
    </message>
    <message>
        <source>--priority is urgent, normal or later.</source>
        <translation>--priority 只能是 urgent、normal 或 later。</translation>
    </message>
    <message>
        <source>what is made first</source>
        <translation>先做哪些</translation>
    </message>
    <message>
        <source>say anew when it is needed and what is made first</source>
        <translation>重新说明到期日和优先级</translation>
    </message>
    <message>
        <source>these pieces had been sent back and were done again</source>
        <translation>这些是返回后重做的件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1, %2: logged %3, proposed %4, usual %5</source>
        <translation>%1，%2：已记 %3，建议 %4，平常 %5</translation>
    </message>
    <message>
        <source>The file names no lines.</source>
        <translation>文件里没有写任何行。</translation>
    </message>
    <message>
        <source>Every day is told of.</source>
        <translation>每一天都填过了。</translation>
    </message>
    <message>
        <source>the card of a person&apos;s day: what was logged, and a draft of the rest</source>
        <translation>某人一天的工时卡：已记的内容和其余部分的草稿</translation>
    </message>
    <message>
        <source>whose day</source>
        <translation>谁的一天</translation>
    </message>
    <message>
        <source>of the last fortnight; today unless said</source>
        <translation>最近两周内的一天；不写就是今天</translation>
    </message>
    <message>
        <source>book the card, as drafted or as a file says</source>
        <translation>按起草内容或按文件记下工时卡</translation>
    </message>
    <message>
        <source>the lines as evening show writes them, corrected; - for standard input</source>
        <translation>按 evening show 的格式改好的各行；- 表示标准输入</translation>
    </message>
    <message>
        <source>days on which somebody usually works and logged nothing</source>
        <translation>平常上班却没有任何记录的日子</translation>
    </message>
    <message>
        <source>even if the recipe does not name what the lot is of</source>
        <translation>即使配方里没有这种物料</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>At</source>
        <translation>正在做</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>Logged today</source>
        <translation>今天已记</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>手上的活</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待的工单</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>who is on what, what they have in hand, what is late and what waits for material</source>
        <translation>谁在做什么、手上有什么活、哪些逾期、哪些等物料</translation>
    </message>
    <message>
        <source>labels with a code to scan, of lots and work orders by code, badges of people by name, or of a list of lots</source>
        <translation>可扫描的标签：按编号的批次和工单、按姓名的工牌，或一个批次列表</translation>
    </message>
    <message>
        <source>%1, %2: nothing worked, as was said.</source>
        <translation>%1，%2：已说明当天没有干活。</translation>
    </message>
    <message>
        <source>The file is about %1.</source>
        <translation>文件说的是 %1 这一天。</translation>
    </message>
    <message>
        <source>Something was logged for this day since the file was shown. Show it again; nothing was booked.</source>
        <translation>文件显示之后，这一天又记了工。请重新显示；没有登记任何内容。</translation>
    </message>
    <message>
        <source>Either --nothing or --json-file.</source>
        <translation>--nothing 与 --json-file 只能用一个。</translation>
    </message>
    <message>
        <source>the person worked nothing that day</source>
        <translation>此人当天没有干活</translation>
    </message>
    <message>
        <source>Every charge of this work order is known.</source>
        <translation>这个工单的收费都已知。</translation>
    </message>
    <message>
        <source>Several charges are unknown; say which log with --log.</source>
        <translation>有多笔收费未知；请用 --log 指明哪一条。</translation>
    </message>
    <message>
        <source>say what a partner charged for pieces that came back before</source>
        <translation>补记合作方对已收回件的收费</translation>
    </message>
    <message>
        <source>what it was</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>which log, where several charges are unknown</source>
        <translation>哪一条工时记录（有多笔收费未知时）</translation>
    </message>
    <message>
        <source>In a load</source>
        <translation>在合批中</translation>
    </message>
    <message>
        <source>say what a load that is out cost, where it was not known then</source>
        <translation>补记已出炉批次的花费（当时还不知道）</translation>
    </message>
    <message>
        <source>sign what waits for a peer and write everything they have not confirmed</source>
        <translation>给待发给某同伴的信件签名，并写出对方尚未确认的全部内容</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>the bundle; as .bbundle</source>
        <translation>同步包，扩展名 .bbundle</translation>
    </message>
    <message>
        <source>what a bundle to us is, without taking it in</source>
        <translation>查看收到的同步包是什么，不读入</translation>
    </message>
    <message>
        <source>take a bundle in, whole or not at all</source>
        <translation>读入同步包，要么全部，要么全不</translation>
    </message>
    <message>
        <source>The keys lie in “%1”. Give their passphrase with --passphrase FILE, or in the variable BENCHBOOK_PASSPHRASE.</source>
        <translation>密钥在“%1”里。请用 --passphrase FILE 或环境变量 BENCHBOOK_PASSPHRASE 给出口令。</translation>
    </message>
    <message>
        <source>a file whose first line opens the keys beside the studio; without such keys this machine&apos;s keychain is asked</source>
        <translation>文件的第一行是口令，用来打开工作室旁的密钥；没有这种密钥时，使用本机的钥匙串</translation>
    </message>
    <message>
        <source>There is no kind of letter “%1”. There are: %2.</source>
        <translation>没有“%1”这种信件。可用的有：%2。</translation>
    </message>
    <message>
        <source>This would leave your studio (✎ is what somebody typed):
%1</source>
        <translation>以下内容将离开工作室（✎ 为手工输入的内容）：
%1</translation>
    </message>
    <message>
        <source>It waits as %1 until a bundle is made. This will leave your studio:
%2</source>
        <translation>它的编号是 %1，等做同步包时发出。以下内容将离开工作室：
%2</translation>
    </message>
    <message>
        <source>“%1” is no hash of a letter.</source>
        <translation>“%1”不是信件的哈希。</translation>
    </message>
    <message>
        <source>what it says; `letter kinds` tells the fields</source>
        <translation>信件内容；字段见 `letter kinds`</translation>
    </message>
    <message>
        <source>through this day</source>
        <translation>有效到这一天（含当天）</translation>
    </message>
    <message>
        <source>say what would leave the studio and write nothing</source>
        <translation>只列出将离开工作室的内容，不写出任何东西</translation>
    </message>
    <message>
        <source>every kind of letter with its fields</source>
        <translation>所有信件种类及其字段</translation>
    </message>
    <message>
        <source>write a letter; it waits until a bundle for the peer is made</source>
        <translation>写一封信件；等到为同伴做同步包时发出</translation>
    </message>
    <message>
        <source>as in `letter kinds`</source>
        <translation>见 `letter kinds`</translation>
    </message>
    <message>
        <source>a letter it answers</source>
        <translation>所答的信件</translation>
    </message>
    <message>
        <source>write the next letter of a deal; what the deal says already is filled in</source>
        <translation>写约定的下一封信件；约定里已有的内容自动填好</translation>
    </message>
    <message>
        <source>of an answer: accepted, declined, with changes, follows</source>
        <translation>用于答复，依次为：接受、谢绝、有条件接受、稍后答复</translation>
    </message>
    <message>
        <source>another letter than an answer: delivery, receipt, settlement …</source>
        <translation>答复以外的信件：delivery（交货）、receipt（收货验收）、settlement（结算）……</translation>
    </message>
    <message>
        <source>one letter, by its hash or id</source>
        <translation>一封信件，按哈希或 id</translation>
    </message>
    <message>
        <source>throw a waiting letter away</source>
        <translation>丢弃一封待发的信件</translation>
    </message>
    <message>
        <source>what was agreed, what crossed, and what is possible now</source>
        <translation>约定了什么、哪些信件交错、现在可以做什么</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>书桌</translation>
    </message>
    <message>
        <source>Read out to %1: %2
Then let them read out theirs, and type numbers %3 of what you hear:
  benchbook-cli … peer verify %4 --words &quot;… …&quot;</source>
        <translation>念给 %1 听：%2
然后请对方念出他们的词，输入听到的第 %3 个词：
  benchbook-cli … peer verify %4 --words &quot;… …&quot;</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>Type the two words that were asked for: --words &quot;third seventh&quot;.</source>
        <translation>请输入所要求的两个词：--words &quot;第三个词 第七个词&quot;。</translation>
    </message>
    <message>
        <source>One of these is in no list of words. Ask %1 to say it again; nothing was counted.</source>
        <translation>其中一个词不在任何词表里。请 %1 再念一遍；这次不算。</translation>
    </message>
    <message>
        <source>Wrong three times. Get the card of %1 again, from themselves, and begin anew with `peer words`.</source>
        <translation>已错三次。请向 %1 本人重新要一张卡，再用 `peer words` 从头开始。</translation>
    </message>
    <message>
        <source>There is no machine “%1”.</source>
        <translation>没有电脑“%1”。</translation>
    </message>
    <message>
        <source>make the studio&apos;s own keys; with a passphrase they lie beside the studio file, else in this machine&apos;s keychain</source>
        <translation>生成工作室自己的密钥；设了口令就放在工作室文件旁，否则放进本机的钥匙串</translation>
    </message>
    <message>
        <source>what this computer is called</source>
        <translation>这台电脑叫什么</translation>
    </message>
    <message>
        <source>the card that others pair with us by, and our words</source>
        <translation>给别人配对用的卡，以及我们的暗语</translation>
    </message>
    <message>
        <source>write the card, as .bbcard</source>
        <translation>写出配对卡，扩展名 .bbcard</translation>
    </message>
    <message>
        <source>print the sheet that brings the keys back; keep it where only you find it</source>
        <translation>打印用来找回密钥的恢复单；请放在只有自己找得到的地方</translation>
    </message>
    <message>
        <source>the PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a machine of ours was lost or sold: nothing it signs counts any more</source>
        <translation>我们的一台电脑丢了或卖了：此后它的签名一律无效</translation>
    </message>
    <message>
        <source>take the card of another studio</source>
        <translation>收下另一家工作室的配对卡</translation>
    </message>
    <message>
        <source>it is another studio of a name we know</source>
        <translation>是同名的另一家工作室</translation>
    </message>
    <message>
        <source>it is said to be the new card of the peer of that name</source>
        <translation>据说是同名同伴的新卡</translation>
    </message>
    <message>
        <source>our words to read out, and which of theirs to type</source>
        <translation>要念出的我方暗语，以及要输入对方的哪几个词</translation>
    </message>
    <message>
        <source>say which words we heard, or show the card they hold in their hands</source>
        <translation>输入听到的词，或给出对方手里的那张卡</translation>
    </message>
    <message>
        <source>the two that `peer words` asked for</source>
        <translation>`peer words` 要求的那两个词</translation>
    </message>
    <message>
        <source>the card, taken from the peer face to face</source>
        <translation>当面从同伴那里拿到的卡</translation>
    </message>
    <message>
        <source>open nothing of a peer any more</source>
        <translation>不再打开这个同伴的任何东西</translation>
    </message>
    <message>
        <source>listen to them again</source>
        <translation>重新接收对方的东西</translation>
    </message>
    <message>
        <source>for whom; “own”, or “own:B” by its letter, for another machine of ours</source>
        <translation>给谁；自家另一台电脑写“own”，或用字母写“own:B”</translation>
    </message>
    <message>
        <source>Carry the file to the owner&apos;s machine, and read out there: %1</source>
        <translation>把文件带到业主的电脑，在那里读出：%1</translation>
    </message>
    <message>
        <source>“%1” asks to be a machine of this studio. Type numbers %2 of what it shows: --words &quot;… …&quot;</source>
        <translation>“%1”申请成为本工作室的电脑。请输入它所显示的第 %2 个：--words &quot;… …&quot;</translation>
    </message>
    <message>
        <source>These are not the words of this request. Look at the new machine&apos;s screen and begin again.</source>
        <translation>这不是这份申请的暗语。请看新电脑的屏幕，重新开始。</translation>
    </message>
    <message>
        <source>Name the file for the answer with --output FILE.</source>
        <translation>请用 --output FILE 指定答复文件。</translation>
    </message>
    <message>
        <source>Number the conflict as `machine questions` lists them, from 1.</source>
        <translation>请按 `machine questions` 列出的顺序给出冲突的序号，从 1 起。</translation>
    </message>
    <message>
        <source>Number the choice as it is listed, from 1.</source>
        <translation>请给出所列选项的序号，从 1 起。</translation>
    </message>
    <message>
        <source>write the studio file for a further machine of this studio</source>
        <translation>为本工作室的另一台电脑写一份工作室文件</translation>
    </message>
    <message>
        <source>the file to carry there</source>
        <translation>要带过去的文件</translation>
    </message>
    <message>
        <source>the machines of this studio</source>
        <translation>本工作室的电脑</translation>
    </message>
    <message>
        <source>on the new machine: ask for the keys of the studio</source>
        <translation>在新电脑上：申请工作室的密钥</translation>
    </message>
    <message>
        <source>the request to carry to the owner&apos;s machine</source>
        <translation>要带到业主电脑的申请</translation>
    </message>
    <message>
        <source>on the owner&apos;s machine: hear the new one and give it its keys</source>
        <translation>在业主的电脑上：核对新电脑的暗语并给它密钥</translation>
    </message>
    <message>
        <source>the two that were asked for; without them it says which</source>
        <translation>所要的两个；不写则提示是哪两个</translation>
    </message>
    <message>
        <source>the answer to carry back</source>
        <translation>要带回的答复</translation>
    </message>
    <message>
        <source>it may stand in for the owner&apos;s machine</source>
        <translation>它可以代替业主的电脑</translation>
    </message>
    <message>
        <source>on the new machine: take the keys</source>
        <translation>在新电脑上：收下密钥</translation>
    </message>
    <message>
        <source>what two machines said of one thing, and what does not fit together</source>
        <translation>两台电脑对同一件事的不同说法，以及合不上的地方</translation>
    </message>
    <message>
        <source>choose in a conflict</source>
        <translation>在冲突中作出选择</translation>
    </message>
    <message>
        <source>which of the listed ones</source>
        <translation>列出的第几个</translation>
    </message>
    <message>
        <source>a question is settled</source>
        <translation>一个问题已处理</translation>
    </message>
    <message>
        <source>how</source>
        <translation>怎样处理的</translation>
    </message>
    <message>
        <source>said twice, differently</source>
        <translation>说了两次，不一致</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>we</source>
        <translation>我们</translation>
    </message>
    <message>
        <source>not published like this</source>
        <translation>与已发布的不一致</translation>
    </message>
    <message>
        <source>Nobody has said spare hours. Say ours with `capacity set`.</source>
        <translation>没有人填写空闲工时。用 `capacity set` 填写我们的。</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message numerus="yes">
        <source>we, to %n studio(s)</source>
        <translation>
            <numerusform>我们，给 %n 家工作室</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody offers surplus.</source>
        <translation>没有人提供余料。</translation>
    </message>
    <message>
        <source>Nobody wants material.</source>
        <translation>没有人求购物料。</translation>
    </message>
    <message>
        <source>for whom; may be given several times</source>
        <translation>给谁；可写多次</translation>
    </message>
    <message>
        <source>the last day it holds</source>
        <translation>有效的最后一天</translation>
    </message>
    <message>
        <source>a remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>of which grade</source>
        <translation>什么等级</translation>
    </message>
    <message>
        <source>say spare hours of a week (2026-W48), in blocks of 4; nobody is told yet</source>
        <translation>填写某周（2026-W48）的空闲工时，4 小时一格；此时还没有人知道</translation>
    </message>
    <message>
        <source>say nothing of these hours any more</source>
        <translation>不再填写这些工时</translation>
    </message>
    <message>
        <source>write our spare hours to verified peers; they wait for the next bundles</source>
        <translation>把我们的空闲工时写给已核实的同伴；等待下一个同步包</translation>
    </message>
    <message>
        <source>ask everybody to forget our spare hours</source>
        <translation>请大家忘掉我们的空闲工时</translation>
    </message>
    <message>
        <source>the spare hours of all studios, with their day</source>
        <translation>各工作室的空闲工时及其日期</translation>
    </message>
    <message>
        <source>offer a lot, or a part of it, to verified peers</source>
        <translation>把一个批次或其中一部分提供给已核实的同伴</translation>
    </message>
    <message>
        <source>how much of it; otherwise all</source>
        <translation>其中多少；否则全部</translation>
    </message>
    <message>
        <source>asked for all that is offered</source>
        <translation>所提供全部的要价</translation>
    </message>
    <message>
        <source>how it is called to them; otherwise the material&apos;s name</source>
        <translation>对他们怎么称呼；否则用物料名称</translation>
    </message>
    <message>
        <source>a picture that goes along, without its camera and place</source>
        <translation>随附的照片，不带相机和地点信息</translation>
    </message>
    <message>
        <source>what studios offer now, ours too</source>
        <translation>各工作室现在提供的，包括我们的</translation>
    </message>
    <message>
        <source>ask everybody to forget an offer of ours</source>
        <translation>请大家忘掉我们提供的一条</translation>
    </message>
    <message>
        <source>ask verified peers for a material: one of ours, or in words</source>
        <translation>向已核实的同伴求购物料：我们的物料之一，或用文字</translation>
    </message>
    <message>
        <source>how much, with its unit</source>
        <translation>多少，带单位</translation>
    </message>
    <message>
        <source>what studios look for now, ours too</source>
        <translation>各工作室现在求购的，包括我们的</translation>
    </message>
    <message>
        <source>ask everybody to forget a want of ours</source>
        <translation>请大家忘掉我们求购的一条</translation>
    </message>
    <message>
        <source>Write --price PEER=AMOUNT.</source>
        <translation>请写 --price 同伴=金额。</translation>
    </message>
    <message>
        <source>%1, “%2”: %3 pcs of %4 min each (%5) until %6.</source>
        <translation>%1，“%2”：%3 件，每件 %4 分钟（%5），到 %6。</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>%1: %2 pcs, %3</source>
        <translation>%1：%2 件，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) wait until bundles are made. This will leave your studio:
%1</source>
        <translation>
            <numerusform>%n 封信件等着做同步包。将离开您工作室的内容：
%1</numerusform>
        </translation>
    </message>
    <message>
        <source>how a step that is too much for us could be parted over peers; --send offers it</source>
        <translation>我们做不完的工序怎样分给同伴；--send 写出委托</translation>
    </message>
    <message>
        <source>by place or name; otherwise the first with free pieces</source>
        <translation>按位置或名称；否则为第一道有可给出件的工序</translation>
    </message>
    <message>
        <source>how many; otherwise all that are free</source>
        <translation>多少件；不写则为能分出去的全部</translation>
    </message>
    <message>
        <source>for one piece; otherwise as learnt or as the recipe says</source>
        <translation>每件分钟数；不写则按以往记录或配方</translation>
    </message>
    <message>
        <source>under which hours are told; otherwise the step&apos;s</source>
        <translation>工时所属的工艺；否则按工序</translation>
    </message>
    <message>
        <source>when all has to be here; otherwise the order&apos;s day</source>
        <translation>全部到这里的日期；否则按工单的日期</translation>
    </message>
    <message>
        <source>for one piece; otherwise what was paid last</source>
        <translation>每件价格；否则按上次所付</translation>
    </message>
    <message>
        <source>how the work is called to them</source>
        <translation>对他们怎么称呼这项加工</translation>
    </message>
    <message>
        <source>the last day to accept</source>
        <translation>接受的最后一天</translation>
    </message>
    <message>
        <source>we supply the material</source>
        <translation>由我们提供材料</translation>
    </message>
    <message>
        <source>write the offers, one a studio</source>
        <translation>写出委托，每家一封</translation>
    </message>
    <message>
        <source>There is no member “%1” in this circle.</source>
        <translation>这个圈子里没有成员“%1”。</translation>
    </message>
    <message>
        <source>Several members are called “%1”; name one by its key.</source>
        <translation>有几位成员都叫“%1”；请用密钥指明。</translation>
    </message>
    <message>
        <source>Say a day: --%1 2026-09-30.</source>
        <translation>请写日期：--%1 2026-09-30。</translation>
    </message>
    <message>
        <source>a line beside it</source>
        <translation>附一行说明</translation>
    </message>
    <message>
        <source>found a circle of studios; the invitation goes out with the next bundles</source>
        <translation>建立一个工作室圈子；邀请随下一个同步包发出</translation>
    </message>
    <message>
        <source>a verified peer; once for each</source>
        <translation>一个已核实的同伴；每个写一次</translation>
    </message>
    <message>
        <source>the circle that it takes the place of</source>
        <translation>它取代的圈子</translation>
    </message>
    <message>
        <source>who is in, who joined, and whether everybody was told the same</source>
        <translation>有谁、谁加入了、大家听到的是否一致</translation>
    </message>
    <message>
        <source>take part in a circle we were invited to</source>
        <translation>加入邀请我们的圈子</translation>
    </message>
    <message>
        <source>decline an invitation; its letters come no more</source>
        <translation>谢绝邀请；不再收它的信件</translation>
    </message>
    <message>
        <source>take part no more</source>
        <translation>不再参加</translation>
    </message>
    <message numerus="yes">
        <source>The signatures of %n letter(s) were checked.</source>
        <translation>
            <numerusform>核对了 %n 封信件的签名。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no price; write FROM=PRICE/FOR: 0=30/10 says that from 0 on it is 30 for 10.</source>
        <translation>“%1”不是价格；请写 起量=价格/数量：0=30/10 表示从 0 起每 10 收 30。</translation>
    </message>
    <message>
        <source>“%1” is no share; write STUDIO=QUANTITY.</source>
        <translation>“%1”不是份额；请写 工作室=数量。</translation>
    </message>
    <message>
        <source>The order counts no pledge of %1.</source>
        <translation>订单没有计入 %1 的认购。</translation>
    </message>
    <message>
        <source>pledges count through this day</source>
        <translation>认购截至这一天（含）</translation>
    </message>
    <message>
        <source>call a circle to buy something together</source>
        <translation>请圈子一起购买</translation>
    </message>
    <message>
        <source>what is to be bought</source>
        <translation>要买什么</translation>
    </message>
    <message>
        <source>in which it is sold: dm2, kg, piece</source>
        <translation>按什么单位卖：dm2、kg、件</translation>
    </message>
    <message>
        <source>from a quantity on, so much for so much; once for each</source>
        <translation>从某数量起的价格；每档写一次</translation>
    </message>
    <message>
        <source>of the prices; the studio&apos;s if not said</source>
        <translation>价格的币种；不写则用工作室的</translation>
    </message>
    <message>
        <source>the least that is sold to all together</source>
        <translation>合起来的最低数量</translation>
    </message>
    <message>
        <source>it is sold in cases of so many</source>
        <translation>每箱多少</translation>
    </message>
    <message>
        <source>who sells it</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>what else holds</source>
        <translation>其他条件</translation>
    </message>
    <message>
        <source>the joint purchases of a circle: who pledged, what is reached, what is possible now</source>
        <translation>圈子的合购：谁认购了、达到多少、现在可以做什么</translation>
    </message>
    <message>
        <source>pledge so much, or change what we pledged</source>
        <translation>认购多少，或改变我们的认购</translation>
    </message>
    <message>
        <source>we would do with so much</source>
        <translation>至少要这么多</translation>
    </message>
    <message>
        <source>we would take up to so much</source>
        <translation>最多要这么多</translation>
    </message>
    <message>
        <source>we pay at most so much, for all of it</source>
        <translation>总共最多付这么多</translation>
    </message>
    <message>
        <source>where the call names none</source>
        <translation>发起时没有写明的话</translation>
    </message>
    <message>
        <source>withdraw our pledge, or the whole call</source>
        <translation>撤回我们的认购，或整个合购</translation>
    </message>
    <message>
        <source>the call, which is ours</source>
        <translation>我们自己发起的合购</translation>
    </message>
    <message>
        <source>why, for the others</source>
        <translation>告诉别人的原因</translation>
    </message>
    <message>
        <source>let others pledge for longer</source>
        <translation>让别人有更多时间认购</translation>
    </message>
    <message>
        <source>say that what was pledged is ordered</source>
        <translation>告知认购的已经订购</translation>
    </message>
    <message>
        <source>when it should come</source>
        <translation>预计何时到</translation>
    </message>
    <message>
        <source>say how much arrived</source>
        <translation>告知到了多少</translation>
    </message>
    <message>
        <source>when; today if not said</source>
        <translation>何时；不写则为今天</translation>
    </message>
    <message>
        <source>freight and duty for all of it</source>
        <translation>全部的运费和关税</translation>
    </message>
    <message>
        <source>say who got how much, as measured; what each pays follows</source>
        <translation>按实测写每家得多少；各付多少由此算出</translation>
    </message>
    <message>
        <source>once for each; us is us</source>
        <translation>每家写一次；us 指我们</translation>
    </message>
    <message>
        <source>what the goods were billed at, if not as ordered</source>
        <translation>货款账单，若与订购不同</translation>
    </message>
    <message>
        <source>sign that the same comes out here; refused where it does not</source>
        <translation>签字表示我们算出的也一样；不一样则拒绝</translation>
    </message>
    <message>
        <source>take our share into stock at what it costs</source>
        <translation>把我们的份额按其成本入库</translation>
    </message>
    <message>
        <source>which material of ours it is</source>
        <translation>是我们的哪种物料</translation>
    </message>
    <message>
        <source>where it lies; the shelf if not said</source>
        <translation>放在哪里；不写则在货架</translation>
    </message>
    <message>
        <source>what it costs, where no rate of the currency is kept</source>
        <translation>没有该币种汇率时，写成本</translation>
    </message>
    <message>
        <source>the slip that goes with each share</source>
        <translation>每份附的单据</translation>
    </message>
    <message>
        <source>for this member alone; us is us</source>
        <translation>只给这位成员；us 指我们</translation>
    </message>
    <message>
        <source>as a PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>“%1” is no weight; write WHAT=WEIGHT/FOR UNIT: &quot;stitching=10/1 h&quot;.</source>
        <translation>“%1”不是权重；请写 内容=权重/数量 单位：“缝线=10/1 h”。</translation>
    </message>
    <message>
        <source>as in `ledger show`</source>
        <translation>如 `ledger show` 所示</translation>
    </message>
    <message>
        <source>what members gave each other, who signed it, and how money was split</source>
        <translation>成员互相付出了什么、谁签了、钱怎么分</translation>
    </message>
    <message>
        <source>write down what counts how much</source>
        <translation>写明什么算多少</translation>
    </message>
    <message>
        <source>what the rule is called</source>
        <translation>规则的名称</translation>
    </message>
    <message>
        <source>&quot;stitching=10/1 h&quot;; once for each</source>
        <translation>“缝线=10/1 h”；每项写一次</translation>
    </message>
    <message>
        <source>so many members confirm what was given to all, once all signed the rule</source>
        <translation>全体签了规则后，给大家的贡献需几位成员确认</translation>
    </message>
    <message>
        <source>the version before</source>
        <translation>上一版</translation>
    </message>
    <message>
        <source>write down what we gave, or got; it counts once the other side signed</source>
        <translation>记下我们付出或得到的；对方签了才算数</translation>
    </message>
    <message>
        <source>a kind of work of the rule</source>
        <translation>规则里的一种工作</translation>
    </message>
    <message>
        <source>how much</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>where the rule weighs it in several</source>
        <translation>规则有几种单位时</translation>
    </message>
    <message>
        <source>who gave; we if not said</source>
        <translation>谁付出；不写则为我们</translation>
    </message>
    <message>
        <source>who got it; all if not said</source>
        <translation>谁得到；不写则为大家</translation>
    </message>
    <message>
        <source>countersign a rule, a contribution, or a split that comes out the same here</source>
        <translation>会签规则、贡献，或我们算出来一样的分账</translation>
    </message>
    <message>
        <source>take a contribution back by its opposite, which is signed in its turn</source>
        <translation>用相反的一笔冲回贡献，同样要会签</translation>
    </message>
    <message>
        <source>split money by what was contributed; every member&apos;s machine reckons it again</source>
        <translation>按贡献分钱；每位成员的电脑都会重新计算</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>what is split</source>
        <translation>分的金额</translation>
    </message>
    <message>
        <source>the studio&apos;s if not said</source>
        <translation>不写则用工作室的</translation>
    </message>
    <message>
        <source>say what it comes to and write nothing</source>
        <translation>只算出结果，不写入</translation>
    </message>
    <message>
        <source>sign here what waits on a machine that was withdrawn</source>
        <translation>在这里签已吊销电脑上待发的信件</translation>
    </message>
    <message>
        <source>“%1” has no version %2.</source>
        <translation>“%1”没有第 %2 版。</translation>
    </message>
    <message>
        <source>This version was not published yet.</source>
        <translation>这一版还没有发布。</translation>
    </message>
    <message>
        <source>“%1” is a document of %2.</source>
        <translation>“%1”是 %2 的文档。</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>作者 %1</translation>
    </message>
    <message>
        <source>Endorsed by %1</source>
        <translation>%1 认可</translation>
    </message>
    <message>
        <source>“%1” is no kind of document: standard, process_card or material_test.</source>
        <translation>“%1”不是文档种类：standard、process_card 或 material_test。</translation>
    </message>
    <message>
        <source>what it says, by the fields of its kind</source>
        <translation>内容，按其种类的字段</translation>
    </message>
    <message>
        <source>of which version; the newest if not said</source>
        <translation>哪一版；不写则为最新</translation>
    </message>
    <message>
        <source>say what would leave and write nothing</source>
        <translation>只说明会发出什么，不写入</translation>
    </message>
    <message>
        <source>a document, its versions and what others say of it</source>
        <translation>一份文档、它的各版和别人的看法</translation>
    </message>
    <message>
        <source>write a standard, process_card or material_test</source>
        <translation>写 standard、process_card 或 material_test</translation>
    </message>
    <message>
        <source>what a document of ours says from now on</source>
        <translation>我们的文档从现在起的内容</translation>
    </message>
    <message>
        <source>a process card of how a product is made: no costs, no suppliers, no drawing</source>
        <translation>产品怎么做的工艺卡：没有成本、供应商和图纸</translation>
    </message>
    <message>
        <source>minutes as they were learnt, else as planned</source>
        <translation>学到的分钟数，没有则用计划的</translation>
    </message>
    <message>
        <source>leave the materials out</source>
        <translation>不写物料</translation>
    </message>
    <message>
        <source>what it is called to others</source>
        <translation>对别人怎么称呼</translation>
    </message>
    <message>
        <source>the craft it belongs to</source>
        <translation>所属手艺</translation>
    </message>
    <message>
        <source>write the newest version to peers</source>
        <translation>把最新一版写给同伴</translation>
    </message>
    <message>
        <source>ask everybody who has it to forget it</source>
        <translation>请所有拿到的人忘掉它</translation>
    </message>
    <message>
        <source>tell its author that we work like this, too</source>
        <translation>告诉作者我们也这样做</translation>
    </message>
    <message>
        <source>tell what we think of it</source>
        <translation>说出我们的看法</translation>
    </message>
    <message>
        <source>what we think</source>
        <translation>我们的看法</translation>
    </message>
    <message>
        <source>go on from it under our name</source>
        <translation>以我们的名义接着写</translation>
    </message>
    <message>
        <source>“%1” is no answer. There are: %2.</source>
        <translation>“%1”不是答复。有：%2。</translation>
    </message>
    <message>
        <source>what a day costs</source>
        <translation>每天的价格</translation>
    </message>
    <message>
        <source>a tool to lend and who booked it</source>
        <translation>一件可借的工具和谁借了</translation>
    </message>
    <message>
        <source>offer a tool of ours to peers</source>
        <translation>向同伴出借我们的工具</translation>
    </message>
    <message>
        <source>what others should know of it</source>
        <translation>别人应知道的</translation>
    </message>
    <message>
        <source>what is left as a deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>lend a tool of ours no longer</source>
        <translation>不再出借我们的工具</translation>
    </message>
    <message>
        <source>ask a peer for a tool</source>
        <translation>向同伴借工具</translation>
    </message>
    <message>
        <source>answer a booking with what is possible now</source>
        <translation>用现在可行的方式答复借用</translation>
    </message>
    <message>
        <source>the tool goes to who booked it</source>
        <translation>把工具交给借用者</translation>
    </message>
    <message>
        <source>the tool is here again</source>
        <translation>工具已收回</translation>
    </message>
    <message>
        <source>No delivery of this deal waits to be received.</source>
        <translation>这个约定没有等待验收的交货。</translation>
    </message>
    <message>
        <source>Rejected pieces are “lost”, done again “there” or “here”.</source>
        <translation>不合格的件：lost 报废、there 对方重做或 here 我们重做。</translation>
    </message>
    <message>
        <source>the line of the deal; the first if not said</source>
        <translation>约定的哪一行；不写则为第一行</translation>
    </message>
    <message>
        <source>all that are agreed and not handed over, if not said</source>
        <translation>不写则为已约定而未交出的全部</translation>
    </message>
    <message>
        <source>count what came: the receipt for the peer, and the pieces of our work order</source>
        <translation>清点来货：给同伴的收货单，和我们工单的件数</translation>
    </message>
    <message>
        <source>pieces that are not accepted</source>
        <translation>不合格件数</translation>
    </message>
    <message>
        <source>why: as `letter kinds` lists the reasons of a receipt</source>
        <translation>原因：见 `letter kinds` 里收货的原因</translation>
    </message>
    <message>
        <source>lost, there or here: what becomes of rejected pieces</source>
        <translation>lost、there 或 here：不合格件怎么办</translation>
    </message>
    <message>
        <source>settle what was accepted; our work order bears the same sum</source>
        <translation>结算验收的件；我们的工单承担同样的金额</translation>
    </message>
    <message>
        <source>until when it is paid</source>
        <translation>付款期限</translation>
    </message>
    <message>
        <source>what a peer ordered becomes an order of ours</source>
        <translation>同伴的委托成为我们的订单</translation>
    </message>
    <message>
        <source>tell the peer how far our work orders for it are</source>
        <translation>告诉同伴我们的工单做到哪里</translation>
    </message>
    <message>
        <source>when it will be done</source>
        <translation>何时完成</translation>
    </message>
    <message>
        <source>tell the peer what was sent</source>
        <translation>告诉同伴寄出了什么</translation>
    </message>
    <message>
        <source>who brings it</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>the number of the parcel</source>
        <translation>包裹单号</translation>
    </message>
    <message>
        <source>“%1” is followed by one of: %2.</source>
        <translation>“%1”后面要写其中之一：%2。</translation>
    </message>
    <message>
        <source>%1; out of date: less is there</source>
        <translation>%1；已过时：架上没有这么多</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>来自 %1。</translation>
    </message>
    <message>
        <source>By a studio whose card is not here.</source>
        <translation>来自一家没有配对卡的工作室。</translation>
    </message>
    <message>
        <source>By %1, from whom nothing is taken now.</source>
        <translation>来自 %1，现在不收对方的内容。</translation>
    </message>
    <message>
        <source>Written %1, with Benchbook %2.</source>
        <translation>写于 %1，工坊簿 %2。</translation>
    </message>
    <message>
        <source>Letters: %1 · actions: %2 · photos: %3 · bytes: %4</source>
        <translation>信件 %1 · 操作 %2 · 照片 %3 · 字节 %4</translation>
    </message>
    <message>
        <source>Parts that need a newer Benchbook: %1</source>
        <translation>需要更新的工坊簿才能读的部分：%1</translation>
    </message>
    <message>
        <source>From %1, written %2.</source>
        <translation>来自 %1，写于 %2。</translation>
    </message>
    <message>
        <source>Letters: %1, new: %2.</source>
        <translation>信件 %1 封，其中新信 %2 封。</translation>
    </message>
    <message>
        <source>Work is offered for %1 %2.</source>
        <translation>委托金额：%1 %2。</translation>
    </message>
    <message>
        <source>Letters that were not taken: %1.</source>
        <translation>没有收下的信件：%1。</translation>
    </message>
    <message>
        <source>Letters before these are missing: ask for another bundle.</source>
        <translation>缺少前面的信件：请对方再给一个同步包。</translation>
    </message>
    <message>
        <source>Two different letters have one number: see the questions.</source>
        <translation>两封不同的信用了同一个序号：见待决问题。</translation>
    </message>
    <message>
        <source>Photos that are still to come: %1.</source>
        <translation>还没到的照片：%1。</translation>
    </message>
    <message>
        <source>They have a new card.</source>
        <translation>对方有了新的配对卡。</translation>
    </message>
    <message>
        <source>Their clock is far off.</source>
        <translation>对方电脑的时间差得很多。</translation>
    </message>
    <message>
        <source>Actions of our other machine: %1.</source>
        <translation>自家另一台电脑的操作：%1。</translation>
    </message>
    <message>
        <source>Actions that wait for others: %1.</source>
        <translation>等前面操作的：%1。</translation>
    </message>
    <message>
        <source>Questions for you: %1; see `machine questions`.</source>
        <translation>等您决定的问题：%1；见 `machine questions`。</translation>
    </message>
    <message>
        <source>The machines differ although they took the same: run `verify` on both.</source>
        <translation>两台电脑收的一样，结果却不同：请在两台上都运行 `verify`。</translation>
    </message>
    <message>
        <source>Taken in before, on %1.</source>
        <translation>以前读入过：%1。</translation>
    </message>
    <message>
        <source>“%1” is no count; write 8, or 2=8 for line 2.</source>
        <translation>“%1”不是数量；请写 8，或用 2=8 表示第 2 行。</translation>
    </message>
    <message>
        <source>To be paid: %1 %2</source>
        <translation>应付：%1 %2</translation>
    </message>
    <message>
        <source>The work order does not bear it: %1</source>
        <translation>未记入工单：%1</translation>
    </message>
    <message>
        <source>good pieces; once for each line that came</source>
        <translation>合格件数；到货的每一行各写一次</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交货</translation>
    </message>
    <message>
        <source>Found good</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Found bad</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>%1: %2 makes it for us.</source>
        <translation>%1：%2 为我们加工。</translation>
    </message>
    <message>
        <source>%1: we make it for %2.</source>
        <translation>%1：我们为 %2 加工。</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Letters that wait for the next bundle: %1</source>
        <translation>等下一个同步包的信件：%1</translation>
    </message>
    <message>
        <source>Nothing can be written here now: it is the turn of %1.</source>
        <translation>现在这里不用写：轮到 %1。</translation>
    </message>
    <message>
        <source>Possible now:</source>
        <translation>现在可以写：</translation>
    </message>
    <message>
        <source>Say with --code which “%1” it is. Possible now: %2.</source>
        <translation>请用 --code 说明是哪一种“%1”。现在可以：%2。</translation>
    </message>
    <message>
        <source>The file for machine %1 is %2. Carry it there with what lies beside it under the same name, and ask for keys there: `machine ask`.</source>
        <translation>电脑 %1 的文件是 %2。请把它和旁边同名的内容一起带过去，在那里申请密钥：`machine ask`。</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>这一台</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>has no keys yet</source>
        <translation>还没有密钥</translation>
    </message>
    <message>
        <source>There is only this machine.</source>
        <translation>只有这一台电脑。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Actions to carry there</source>
        <translation>待带过去的操作</translation>
    </message>
    <message>
        <source>This machine has its keys now. Bundles carry what each of them does to the other: `bundle export --to own`.</source>
        <translation>这台电脑有密钥了。以后由同步包把各自做的事带给对方：`bundle export --to own`。</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>删除它</translation>
    </message>
    <message>
        <source> (machine %1, %2)</source>
        <translation>（电脑 %1，%2）</translation>
    </message>
    <message>
        <source> ← shown now</source>
        <translation> ← 现在显示的</translation>
    </message>
    <message>
        <source>Choose with: machine settle NUMBER --choice N</source>
        <translation>选择：machine settle NUMBER --choice N</translation>
    </message>
    <message>
        <source>Once it is settled: machine answer QUESTION --note TEXT</source>
        <translation>处理好以后：machine answer QUESTION --note TEXT</translation>
    </message>
    <message>
        <source>No questions: the machines agree.</source>
        <translation>没有问题：几台电脑一致。</translation>
    </message>
    <message>
        <source>Print the recovery sheet next (`peer recovery`): it alone brings the keys back. Then give others your card (`peer card --output FILE`).</source>
        <translation>接着请打印恢复单（`peer recovery`）：只有它能找回密钥。然后把配对卡给别人（`peer card --output FILE`）。</translation>
    </message>
    <message>
        <source>%1, card %2</source>
        <translation>%1，第 %2 张卡</translation>
    </message>
    <message>
        <source>Our words: %1</source>
        <translation>我们的暗语：%1</translation>
    </message>
    <message>
        <source>The card is %1. Give it to studios you work with; nothing in it is secret.</source>
        <translation>配对卡是 %1。交给与您合作的工作室；里面没有秘密。</translation>
    </message>
    <message>
        <source>The card as digits, for a message:</source>
        <translation>配对卡的数字，可以贴进消息里：</translation>
    </message>
    <message>
        <source>These are not the two words that `peer words` asked for last. If they are, and %1 is sure, the card we have is somebody else&apos;s.</source>
        <translation>这不是 `peer words` 最后一次要的那两个。如果没有弄错位置，%1 也确定没念错，那我们手里的卡就是别人的。</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) that we asked of them already are taken off.</source>
        <translation>
            <numerusform>已减去我们先前请他们做的 %n 小时。</numerusform>
        </translation>
    </message>
    <message>
        <source>offer all of it to each who can take it; one of them can have it</source>
        <translation>把全部件数委托给每位做得了的同伴；其中一位可以得到</translation>
    </message>
    <message>
        <source>Bundles that still need a newer Benchbook: %1.</source>
        <translation>仍需更新版工坊簿的同步包：%1。</translation>
    </message>
    <message>
        <source>No bundle waits for a newer Benchbook.</source>
        <translation>没有等待更新版工坊簿的同步包。</translation>
    </message>
    <message>
        <source>Name one bundle to take in, or say --waiting alone.</source>
        <translation>请指定一个要导入的同步包，或只写 --waiting。</translation>
    </message>
    <message>
        <source>instead of a file: try those again that asked for a newer Benchbook</source>
        <translation>不指定文件：重试那些需要更新版工坊簿的同步包</translation>
    </message>
    <message>
        <source>%1: %2, %3 pcs</source>
        <translation>%1：%2，%3 件</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries wait. Say with --delivery which was counted: %1.</source>
        <translation>
            <numerusform>有 %n 批交货待收。请用 --delivery 说明清点的是哪一批：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>No delivery “%1” waits to be received; there is: %2.</source>
        <translation>没有待收的交货“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>so much of a lot; may be given again</source>
        <translation>某批次的数量；可重复</translation>
    </message>
    <message>
        <source>material that lies at the peer was used for our work order</source>
        <translation>放在同伴处的物料已用于我们的工单</translation>
    </message>
    <message>
        <source>material that the peer did not need comes back to a shelf</source>
        <translation>同伴未用完的物料回到货架</translation>
    </message>
    <message>
        <source>pieces of our work order go to the peer, and the material that goes along</source>
        <translation>把我们工单的件数连同随带的物料交给同伴</translation>
    </message>
    <message>
        <source>of which line; needed where the lines are different work</source>
        <translation>哪一行；各行是不同的工作时必须说明</translation>
    </message>
    <message>
        <source>what goes along; may be given again</source>
        <translation>随带的物料；可重复</translation>
    </message>
    <message>
        <source>its shelf; where most of the lot lies, if not said</source>
        <translation>从哪个货架；默认为该批次最多的货架</translation>
    </message>
    <message>
        <source>of several that wait, the one that was counted</source>
        <translation>有几批待收时，清点的是哪一批</translation>
    </message>
    <message>
        <source>material that was used there; may be given again</source>
        <translation>在那边用掉的物料；可重复</translation>
    </message>
    <message>
        <source>material that came back; may be given again</source>
        <translation>带回来的物料；可重复</translation>
    </message>
    <message>
        <source>the shelf for what came back</source>
        <translation>带回来的物料放在哪个货架</translation>
    </message>
    <message>
        <source>which product of ours a line is; may be given again</source>
        <translation>某一行是我们的哪种产品；可重复</translation>
    </message>
    <message>
        <source>so many of a line; all that was shipped and not told of, if not said</source>
        <translation>某一行的件数；默认为已发货而未告知的全部</translation>
    </message>
    <message>
        <source>offer one step of a work order to one peer; it waits until a bundle is made</source>
        <translation>把工单的一道工序委托给一位同伴；等到制作同步包时发出</translation>
    </message>
    <message>
        <source>for one piece</source>
        <translation>每件</translation>
    </message>
    <message>
        <source>of the price; the studio&apos;s if not said</source>
        <translation>价格的币种；默认为工作室的币种</translation>
    </message>
    <message>
        <source>name the customer by the alias that this peer knows</source>
        <translation>用这位同伴认得的代号称呼客户</translation>
    </message>
    <message>
        <source>what else is agreed by accepting it</source>
        <translation>接受即同意的其他条件</translation>
    </message>
    <message>
        <source>say which step of which work order of ours a deal is, or one line of it</source>
        <translation>说明约定或其中一行是我们哪张工单的哪道工序</translation>
    </message>
    <message>
        <source>this line alone; every line without work of its own, if not said</source>
        <translation>只限这一行；默认为所有未单独说明的行</translation>
    </message>
    <message>
        <source>This deal has no line “%1”; it has: %2.</source>
        <translation>此约定没有第“%1”行；现有：%2。</translation>
    </message>
    <message>
        <source>Write LOT=QUANTITY, not “%1”.</source>
        <translation>请写成 批次=数量，而不是“%1”。</translation>
    </message>
    <message>
        <source>Give a passphrase with --passphrase FILE, or in the variable BENCHBOOK_PASSPHRASE.</source>
        <translation>请用 --passphrase 文件 或变量 BENCHBOOK_PASSPHRASE 给出口令。</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>召集人</translation>
    </message>
    <message>
        <source>Founded by</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>是否有效</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Our studio</source>
        <translation>是我们</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Goes on from</source>
        <translation>接续自</translation>
    </message>
    <message>
        <source>Goes on as</source>
        <translation>延续为</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>主人</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>提供给</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借用</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>借用记录</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Is there now</source>
        <translation>正在那边</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Pledged</source>
        <translation>已认购</translation>
    </message>
    <message>
        <source>Could be ordered</source>
        <translation>可订</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Dearest price</source>
        <translation>最高价</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Newest version</source>
        <translation>最新版本</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>已会签</translation>
    </message>
    <message>
        <source>Not signed yet by</source>
        <translation>尚未会签</translation>
    </message>
    <message>
        <source>Waits for our signature</source>
        <translation>等我们会签</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>被撤回</translation>
    </message>
    <message>
        <source>The same comes out here</source>
        <translation>这里算出来相同</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Pledges</source>
        <translation>各家认购</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Taken in as</source>
        <translation>入库为</translation>
    </message>
    <message>
        <source>Booked otherwise</source>
        <translation>入账有出入</translation>
    </message>
    <message>
        <source>Not right with the order</source>
        <translation>下单有误</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>互助</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分账</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>分账</translation>
    </message>
    <message>
        <source>Studios</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>What this proves</source>
        <translation>能证明什么</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>同伴</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Possible now</source>
        <translation>现在可做</translation>
    </message>
    <message>
        <source>Letters that wait for the next bundle</source>
        <translation>等待下一个同步包的信件</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圈子</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>合购</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>认购</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>借用编号</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>JSON 写法</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>%1 has no line %2.</source>
        <translation>%1 没有第 %2 行。</translation>
    </message>
    <message>
        <source>Every line of %1 is a product already.</source>
        <translation>%1 的每一行都已对应产品。</translation>
    </message>
    <message>
        <source>say which product a line is that came without one; remembered for later orders</source>
        <translation>说明没有产品的一行是哪种产品；以后的订单也会记得</translation>
    </message>
    <message>
        <source>which line; the first without a product if not said</source>
        <translation>哪一行；默认为第一条没有产品的行</translation>
    </message>
    <message>
        <source>No line of %1 is this product. Say which is with “order match”.</source>
        <translation>%1 中没有这种产品的行。请用“order match”说明是哪一行。</translation>
    </message>
    <message>
        <source>Say with --quantity how many pieces to start.</source>
        <translation>请用 --quantity 说明投产几件。</translation>
    </message>
    <message>
        <source>pieces to start; with --order what is not shipped yet, if not said</source>
        <translation>投产件数；有 --order 时默认为尚未发货的件数</translation>
    </message>
    <message>
        <source>the order it is made for</source>
        <translation>为哪张订单而做</translation>
    </message>
    <message>
        <source>which line of that order; the one of this product if not said</source>
        <translation>该订单的哪一行；默认为这种产品的那一行</translation>
    </message>
    <message>
        <source>when it is needed; with --order the promised day, if not said</source>
        <translation>何时需要；有 --order 时默认为承诺交期</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>The file is missing. It was expected at “%1”; bring back the folder that belongs beside the studio file, or restore a backup.</source>
        <translation>文件缺失，应在“%1”。请把工作室文件旁的文件夹放回原处，或恢复备份。</translation>
    </message>
    <message>
        <source>The file at “%1” is damaged: it is not what was kept. Bring back the folder from a backup, or add the same file again.</source>
        <translation>“%1”处的文件已损坏，与保存时不同。请从备份取回该文件夹，或重新添加同一文件。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The file at “%1” cannot be read: %2</source>
        <translation>无法读取“%1”处的文件：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of photos and papers are missing where they were copied from. Verifying the book names them.</source>
        <translation>
            <numerusform>来源处缺少 %n 个照片与文件；核验账本会逐一列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Copying photos and papers</source>
        <translation>正在复制照片与文件</translation>
    </message>
    <message>
        <source>Reading photos and papers</source>
        <translation>正在核对照片与文件</translation>
    </message>
</context>
<context>
    <name>ContributionLedger</name>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>waits for the other side&apos;s signature</source>
        <translation>等对方签名</translation>
    </message>
    <message>
        <source>waits for the signatures of more members</source>
        <translation>等更多成员签名</translation>
    </message>
    <message>
        <source>names a rule that is not held here</source>
        <translation>所用的规则这里没有</translation>
    </message>
    <message>
        <source>the rule gives no weight to such work in this unit</source>
        <translation>规则没有给这种单位的这类工作定权重</translation>
    </message>
    <message>
        <source>written by neither who gave nor who received</source>
        <translation>不是由给出方或受益方写的</translation>
    </message>
    <message>
        <source>names somebody who does not belong to the group</source>
        <translation>提到了不属于圈子的人</translation>
    </message>
    <message>
        <source>given to oneself</source>
        <translation>是给自己的</translation>
    </message>
    <message>
        <source>takes back an entry that is not held or does not count</source>
        <translation>要撤销的那一笔这里没有或不计入</translation>
    </message>
    <message>
        <source>does not take back exactly one entry</source>
        <translation>没有恰好撤销一笔</translation>
    </message>
    <message>
        <source>takes back what was taken back before</source>
        <translation>要撤销的那一笔先前已撤销</translation>
    </message>
</context>
<context>
    <name>ContributionSplit</name>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期间的结束早于开始。</translation>
    </message>
    <message>
        <source>Only an amount that is not below zero can be shared.</source>
        <translation>只有不小于零的金额才能分。</translation>
    </message>
    <message>
        <source>The rule of this split is not held here yet. Ask for it.</source>
        <translation>这次分账所用的规则这里还没有。请向对方要。</translation>
    </message>
    <message>
        <source>One split can count %1 contributions, and these are %2. Split a shorter period.</source>
        <translation>一次分账最多计入 %1 笔贡献，这里有 %2 笔。请缩短期间。</translation>
    </message>
    <message>
        <source>In this period nobody has a contribution that counts.</source>
        <translation>这个期间没有人有计入的贡献。</translation>
    </message>
    <message>
        <source>%1: they count it; it did not come here yet.</source>
        <translation>%1：对方计入，这边还没有收到。</translation>
    </message>
    <message>
        <source>%1: they count it; here it %2.</source>
        <translation>%1：对方计入，这边的情况是：%2。</translation>
    </message>
    <message>
        <source>%1: they count it; its day or its rule is not that of this split.</source>
        <translation>%1：对方计入，但日期或规则与这次分账不符。</translation>
    </message>
    <message>
        <source>%1: they count it; an earlier split has paid it.</source>
        <translation>%1：对方计入，但先前的分账已经付过。</translation>
    </message>
    <message>
        <source>%1: it counts here; they left it out.</source>
        <translation>%1：这边计入，对方漏了。</translation>
    </message>
    <message>
        <source>%1: they count it twice.</source>
        <translation>%1：对方计入了两次。</translation>
    </message>
    <message>
        <source>%1, %2 %3 of %4</source>
        <translation>%4 的%1，%2 %3</translation>
    </message>
    <message>
        <source>Contribution %1</source>
        <translation>贡献 %1</translation>
    </message>
    <message>
        <source>nothing that could be paid</source>
        <translation>不能支付的数</translation>
    </message>
    <message>
        <source>%1: they write %2, here it is %3.</source>
        <translation>%1：对方写的是 %2，这边是 %3。</translation>
    </message>
    <message>
        <source>This split is not held here.</source>
        <translation>这里没有这次分账。</translation>
    </message>
    <message>
        <source>Here the split comes out otherwise. Nothing was signed; settle what differs first.</source>
        <translation>这边分出来的结果不同。没有签名；请先弄清差异。</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>“%1” is not an e-mail address; it looks like name@example.com.</source>
        <translation>“%1”不是电子邮箱，应类似 name@example.com。</translation>
    </message>
    <message>
        <source>Customer %1 has this phone number too.</source>
        <translation>客户 %1 也用这个电话。</translation>
    </message>
    <message>
        <source>Customer %1 has this e-mail address too.</source>
        <translation>客户 %1 也用这个邮箱。</translation>
    </message>
</context>
<context>
    <name>DealWords</name>
    <message>
        <source>Accept…</source>
        <translation>接受…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>谢绝…</translation>
    </message>
    <message>
        <source>Accept with changes…</source>
        <translation>有条件接受…</translation>
    </message>
    <message>
        <source>Say that it was read…</source>
        <translation>告知已读…</translation>
    </message>
    <message>
        <source>You asked %1. They can quote, or you offer the work.</source>
        <translation>您已询问 %1。对方可以报价，您也可以直接委托。</translation>
    </message>
    <message>
        <source>%1 quoted. Offer them the work at that price, or leave it.</source>
        <translation>%1 已报价。按此价委托，或作罢。</translation>
    </message>
    <message>
        <source>Your offer waits for the answer of %1.</source>
        <translation>您的委托在等 %1 的答复。</translation>
    </message>
    <message>
        <source>Your offer lapsed without an answer of %1. Change it to offer it anew.</source>
        <translation>%1 没有答复，您的委托已过期。变更后可重新委托。</translation>
    </message>
    <message>
        <source>%1 accepted an offer made to several. Countersign to give it to them.</source>
        <translation>%1 接受了同时给多家的委托。会签即选定对方。</translation>
    </message>
    <message>
        <source>Agreed; your change waits for the answer of %1.</source>
        <translation>已约定；您的变更在等 %1 的答复。</translation>
    </message>
    <message>
        <source>You asked to cancel; %1 has to agree.</source>
        <translation>您要求取消；需要 %1 同意。</translation>
    </message>
    <message>
        <source>Agreed. %1 begins the work.</source>
        <translation>已约定。%1 开始加工。</translation>
    </message>
    <message>
        <source>%1 works on it.</source>
        <translation>%1 正在做。</translation>
    </message>
    <message>
        <source>Something is on its way. Count and check it when it is here.</source>
        <translation>有货在路上。到了请清点验收。</translation>
    </message>
    <message>
        <source>All that was sent is counted. Settle what is to be paid.</source>
        <translation>送来的都已清点。请结算应付款。</translation>
    </message>
    <message>
        <source>Your settlement waits for the countersignature of %1.</source>
        <translation>您的结算在等 %1 会签。</translation>
    </message>
    <message>
        <source>%1 asks. Quote a price, or wait for their offer.</source>
        <translation>%1 来询问。可以报价，或等对方委托。</translation>
    </message>
    <message>
        <source>Your quotation is with %1.</source>
        <translation>您的报价在 %1 那里。</translation>
    </message>
    <message>
        <source>%1 offers you this work and waits for an answer.</source>
        <translation>%1 委托您加工，在等答复。</translation>
    </message>
    <message>
        <source>The offer of %1 lapsed. They may offer it anew.</source>
        <translation>%1 的委托已过期。对方可以重新委托。</translation>
    </message>
    <message>
        <source>You accepted with changes; %1 decides.</source>
        <translation>您有条件接受；由 %1 决定。</translation>
    </message>
    <message>
        <source>You accepted; %1 offered it to several and has to countersign.</source>
        <translation>您已接受；%1 同时委托了多家，需要对方会签。</translation>
    </message>
    <message>
        <source>Agreed; %1 wants a change and waits for an answer.</source>
        <translation>已约定；%1 要变更，在等答复。</translation>
    </message>
    <message>
        <source>%1 wants to cancel and waits for an answer.</source>
        <translation>%1 要取消，在等答复。</translation>
    </message>
    <message>
        <source>Agreed. Begin, and tell %1 what you send.</source>
        <translation>已约定。请开工，送出时告知 %1。</translation>
    </message>
    <message>
        <source>You work on it for %1.</source>
        <translation>您正在为 %1 加工。</translation>
    </message>
    <message>
        <source>It is on its way; %1 counts and checks it.</source>
        <translation>货在路上；%1 将清点验收。</translation>
    </message>
    <message>
        <source>All that was sent is counted; %1 settles it.</source>
        <translation>送出的都已清点；由 %1 结算。</translation>
    </message>
    <message>
        <source>%1 settled. Countersign if it comes out the same here.</source>
        <translation>%1 已结算。这里算出来一样就会签。</translation>
    </message>
    <message>
        <source>The letter that opened this is not here yet. Ask %1 for another bundle.</source>
        <translation>开头的那封信还没有到。请向 %1 再要一个同步包。</translation>
    </message>
    <message>
        <source>Stopped: a letter of it needs a newer version of Benchbook. Nothing is lost.</source>
        <translation>已停住：其中一封信需要更新版的工坊簿。什么都没有丢。</translation>
    </message>
    <message>
        <source>Letters crossed on their way. Choose below how it goes on.</source>
        <translation>信件在途中交错了。请在下面选择怎么继续。</translation>
    </message>
    <message>
        <source>Declined; nothing is agreed.</source>
        <translation>已谢绝；没有约定。</translation>
    </message>
    <message>
        <source>Settled and countersigned: both sides get the same.</source>
        <translation>已结算并会签：双方算得一样。</translation>
    </message>
    <message>
        <source>Cancelled, with both sides agreeing.</source>
        <translation>双方同意，已取消。</translation>
    </message>
    <message>
        <source>An answer to an offer that had been changed meanwhile.</source>
        <translation>答复的是其间已变更的委托。</translation>
    </message>
    <message>
        <source>A cancellation and an acceptance passed each other.</source>
        <translation>取消与接受在途中擦肩而过。</translation>
    </message>
    <message>
        <source>Two computers of one studio answered differently.</source>
        <translation>同一工作室的两台电脑答复不同。</translation>
    </message>
    <message>
        <source>Two computers of one studio changed the offer differently.</source>
        <translation>同一工作室的两台电脑变更不同。</translation>
    </message>
    <message>
        <source>Two computers of one studio counted differently.</source>
        <translation>同一工作室的两台电脑清点不同。</translation>
    </message>
    <message>
        <source>Two computers of one studio settled differently.</source>
        <translation>同一工作室的两台电脑结算不同。</translation>
    </message>
    <message>
        <source>Two studios accepted what only one can have.</source>
        <translation>两家都接受了只能给一家的委托。</translation>
    </message>
    <message>
        <source>What was counted is not what was sent.</source>
        <translation>清点的与送出的不一致。</translation>
    </message>
    <message>
        <source>The acceptance came after the offer had ended.</source>
        <translation>接受来得比委托的期限晚。</translation>
    </message>
    <message>
        <source>Offer the work…</source>
        <translation>委托加工…</translation>
    </message>
    <message>
        <source>Quote a price…</source>
        <translation>报价…</translation>
    </message>
    <message>
        <source>Change the offer…</source>
        <translation>变更委托…</translation>
    </message>
    <message>
        <source>Tell how far it is…</source>
        <translation>告知进度…</translation>
    </message>
    <message>
        <source>Tell what you send…</source>
        <translation>告知交货…</translation>
    </message>
    <message>
        <source>Count what came…</source>
        <translation>清点来货…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>结算…</translation>
    </message>
    <message>
        <source>Countersign…</source>
        <translation>会签…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Without effect: it is by nobody of this deal.</source>
        <translation>无效：写信的不是这笔约定的一方。</translation>
    </message>
    <message>
        <source>Without effect: only the other side writes such a letter.</source>
        <translation>无效：这种信只能由对方写。</translation>
    </message>
    <message>
        <source>Without effect: it answers letters that it cannot answer.</source>
        <translation>无效：它答复了不能答复的信。</translation>
    </message>
    <message>
        <source>Without effect: that was answered already.</source>
        <translation>无效：已经答复过了。</translation>
    </message>
    <message>
        <source>Without effect: nothing was agreed when it was written.</source>
        <translation>无效：写信时还没有约定。</translation>
    </message>
    <message>
        <source>Without effect: it countersigns what does not come out.</source>
        <translation>无效：会签的数目对不上。</translation>
    </message>
    <message>
        <source>Without effect: it breaks the rules of its kind.</source>
        <translation>无效：不合这种信的规则。</translation>
    </message>
    <message>
        <source>%1 accepts with changes. Change the offer to what they ask, or cancel it.</source>
        <translation>%1 有条件接受。按对方要求变更委托，或取消委托。</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>取消委托…</translation>
    </message>
    <message>
        <source>Have it made after all…</source>
        <translation>还是照做…</translation>
    </message>
    <message>
        <source>Agree to cancel…</source>
        <translation>同意取消…</translation>
    </message>
    <message>
        <source>Hold to the order…</source>
        <translation>坚持照做…</translation>
    </message>
    <message>
        <source>Let the late acceptance count…</source>
        <translation>认可这次迟到的接受…</translation>
    </message>
    <message>
        <source>%1 may still agree to the cancellation; you may have the work made after all.</source>
        <translation>%1 还可以同意取消；您也可以决定还是照做。</translation>
    </message>
    <message>
        <source>Agree to the cancellation, or hold to what you accepted.</source>
        <translation>同意取消，或坚持已接受的委托。</translation>
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
    <message>
        <source>“%1” is there already.</source>
        <translation>“%1”已经存在。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留原文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>Evening</name>
    <message>
        <source>Logged already, by the timer.</source>
        <translation>已由计时记录。</translation>
    </message>
    <message>
        <source>Confirmed already, on an evening card.</source>
        <translation>已在晚间工时卡上确认。</translation>
    </message>
    <message>
        <source>Logged already, for a load.</source>
        <translation>已随装炉记录。</translation>
    </message>
    <message>
        <source>Logged already, typed.</source>
        <translation>已手工记录。</translation>
    </message>
    <message>
        <source>The timer runs, %1 so far; confirming ends it.</source>
        <translation>计时在走，至今 %1；确认后结束计时。</translation>
    </message>
    <message>
        <source>A paused timer tells %1; confirming ends it.</source>
        <translation>暂停的计时为 %1；确认后结束计时。</translation>
    </message>
    <message>
        <source>The timer was forgotten: it ran %1 and is cut off where the shift ended.</source>
        <translation>计时忘了停：走了 %1，按下班时间截断。</translation>
    </message>
    <message>
        <source>Worked on it last on %1.</source>
        <translation>上次做是 %1。</translation>
    </message>
    <message>
        <source>Comes after “%1”, worked on last on %2.</source>
        <translation>接在“%1”之后，上次做是 %2。</translation>
    </message>
    <message>
        <source>Wants the skill “%1”.</source>
        <translation>需要技能“%1”。</translation>
    </message>
    <message>
        <source>Wants no special skill.</source>
        <translation>不需要专门技能。</translation>
    </message>
    <message>
        <source>Added by hand.</source>
        <translation>手工添加。</translation>
    </message>
    <message>
        <source>Write whole pieces, such as 12.</source>
        <translation>请写整件数，例如 12。</translation>
    </message>
    <message>
        <source>The recipe has no steps.</source>
        <translation>配方没有工序。</translation>
    </message>
    <message>
        <source>There is no step “%1”. The steps are: %2.</source>
        <translation>没有工序“%1”。工序有：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>This timer was ended meanwhile. Look at the card again.</source>
        <translation>这个计时已经结束。请再看一遍工时卡。</translation>
    </message>
    <message numerus="yes">
        <source>The timer ran %n minute(s); the evening card says otherwise.</source>
        <translation>
            <numerusform>计时走了 %n 分钟；晚间工时卡另有说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to confirm yet.</source>
        <translation>还没有可确认的内容。</translation>
    </message>
    <message>
        <source>This day cannot be told of any more.</source>
        <translation>这一天已不能再填。</translation>
    </message>
    <message>
        <source>Something was logged for this day meanwhile. Look at the card again; nothing was booked.</source>
        <translation>这一天期间又有了新记录。请再看一遍工时卡；什么都没有记账。</translation>
    </message>
    <message>
        <source>All together this day would have more than 24 hours.</source>
        <translation>这样这一天合计会超过 24 小时。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Due %1.</source>
        <translation>%1 到期。</translation>
    </message>
    <message>
        <source>Write minutes, such as 90, or hours and minutes, such as 1:30.</source>
        <translation>请写分钟，如 90，或写时:分，如 1:30。</translation>
    </message>
    <message>
        <source>This person does not exist.</source>
        <translation>没有这个人。</translation>
    </message>
    <message>
        <source>Nothing is logged for a day that is still ahead.</source>
        <translation>还没到的日子不能记工。</translation>
    </message>
    <message numerus="yes">
        <source>A card tells of the last %n day(s). What is older is logged on its work order.</source>
        <translation>
            <numerusform>工时卡只能填最近 %n 天。更早的请在工单上记工。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the middle of the last %n such weekday(s)</source>
        <translation>
            <numerusform>%1（最近 %n 个相同星期几的中位数）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the mean of %n day(s) with logs</source>
        <translation>
            <numerusform>%1（%n 个有记录日子的平均）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from 9:00 to the end of the shift less an hour: nothing was logged yet</source>
        <translation>%1（9:00 到下班减去一小时：还没有任何记录）</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message numerus="yes">
        <source>%1 min a piece, as in %n own log(s)</source>
        <translation>
            <numerusform>按本人 %n 条记录每件 %1 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 min a piece, as in %n log(s) of this step</source>
        <translation>
            <numerusform>按本工序 %n 条记录每件 %1 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min a piece by the recipe</source>
        <translation>按配方每件 %1 分钟</translation>
    </message>
    <message>
        <source>%1 has work logged on %2. Take that back first, if it is wrong.</source>
        <translation>%1 在 %2 已有工时记录。如果记错了，请先撤销。</translation>
    </message>
    <message>
        <source>The timer of %1 began on %2. Finish or discard it first.</source>
        <translation>%1 的计时器是 %2 开始的。请先完成或丢弃它。</translation>
    </message>
    <message>
        <source>This was said of %1 on %2 already.</source>
        <translation>%1 在 %2 没有干活，已经说明过了。</translation>
    </message>
</context>
<context>
    <name>Experience</name>
    <message>
        <source>lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>humidity</source>
        <translation>湿度</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>load</source>
        <translation>窑次</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>春季</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>夏季</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>秋季</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>冬季</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a circumstance and which: lot C-0312</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>Learnt from %n log(s)</source>
        <translation>
            <numerusform>学自 %n 条工时记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> with %n piece(s).</source>
        <translation>
            <numerusform>，共 %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not known yet: %n log(s) so far,</source>
        <translation>
            <numerusform>尚不清楚：目前有 %n 条工时记录，</numerusform>
        </translation>
    </message>
    <message>
        <source> it takes %1.</source>
        <translation>需要 %1 条。</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) far beyond the others left out, as of a forgotten timer.</source>
        <translation>
            <numerusform>%n 条工时记录远超其他，像是忘了停的计时，未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pieces of one batch tend to fail together, so the range is wider.</source>
        <translation>同一批的件往往一起报废，所以范围更宽。</translation>
    </message>
    <message numerus="yes">
        <source>Not one of %n piece(s) was lost; the range says what that proves.</source>
        <translation>
            <numerusform>%n 件无一损失；范围说明这能证明多少。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawn %1 of the way to the mean, as far as chance may have moved it.</source>
        <translation>已向均值收拢 %1，因为这部分可能出于偶然。</translation>
    </message>
    <message>
        <source>Differs from the others beyond chance.</source>
        <translation>与其他的差别超出偶然。</translation>
    </message>
    <message>
        <source>Chance alone explains the difference.</source>
        <translation>差别可能只是偶然。</translation>
    </message>
    <message>
        <source>As planned, within the usual scatter.</source>
        <translation>与计划相符，在平常波动之内。</translation>
    </message>
    <message>
        <source>Too few logs of this step to say what is usual.</source>
        <translation>这道工序的工时记录太少，说不出平常是多少。</translation>
    </message>
    <message>
        <source>The recipe says %1 a piece; it truly takes %2.</source>
        <translation>配方写每件 %1；实际需要 %2。</translation>
    </message>
    <message>
        <source>A log of %1 is far beyond the usual: a forgotten timer?</source>
        <translation>%1 的一条工时记录远超平常：是忘了停计时吗？</translation>
    </message>
    <message>
        <source>%1 a piece is within what 9 logs in 10 take here (%2).</source>
        <translation>每件 %1，在这里十条工时记录中九条的用时（%2）之内。</translation>
    </message>
    <message>
        <source>%1 usually takes %2 a piece here; the mean is %3.</source>
        <translation>%1 在这里通常每件 %2；均值为 %3。</translation>
    </message>
    <message>
        <source>%1 of %2 scrapped for: %3.</source>
        <translation>%2 件废品中 %1 件因：%3。</translation>
    </message>
    <message>
        <source>The recipe expects %1 good; it truly is %2.</source>
        <translation>配方预计良品 %1；实际为 %2。</translation>
    </message>
    <message>
        <source>%1, %2: loss up from %3 to %4 since %5</source>
        <translation>%1，%2：自 %5 起损耗由 %3 升到 %4</translation>
    </message>
    <message>
        <source>%1, %2: loss down from %3 to %4 since %5</source>
        <translation>%1，%2：自 %5 起损耗由 %3 降到 %4</translation>
    </message>
    <message>
        <source>%1, %2: up from %3 to %4 a piece since %5</source>
        <translation>%1，%2：自 %5 起每件由 %3 升到 %4</translation>
    </message>
    <message>
        <source>%1, %2: down from %3 to %4 a piece since %5</source>
        <translation>%1，%2：自 %5 起每件由 %3 降到 %4</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1; nothing stands out as the cause.</source>
        <translation>%1；没有突出的原因。</translation>
    </message>
    <message>
        <source>%1; first suspect: %2, which no batch tells from another circumstance.</source>
        <translation>%1；首要嫌疑：%2，但没有哪一批能把它与另一情况分开。</translation>
    </message>
    <message>
        <source>%1; first suspect: %2.</source>
        <translation>%1；首要嫌疑：%2。</translation>
    </message>
    <message>
        <source>%1: %2 lost with it, %3 without (%4 and %5 pieces)</source>
        <translation>%1：有它时损耗 %2，无它时 %3（%4 件与 %5 件）</translation>
    </message>
    <message>
        <source>%1: %2 a piece with it, %3 without (%4 and %5 pieces)</source>
        <translation>%1：有它时每件 %2，无它时 %3（%4 件与 %5 件）</translation>
    </message>
    <message>
        <source>place in the load</source>
        <translation>合批中的位置</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>外协伙伴</translation>
    </message>
    <message>
        <source>Nothing in the logs explains it.</source>
        <translation>工时记录中没有能解释它的原因。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were made by a partner, whose time nobody logs here.</source>
        <translation>
            <numerusform>有 %n 件由外协完成，其工时不在这里登记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) went through a load, whose time is shared by all in it.</source>
        <translation>
            <numerusform>有 %n 件随批装炉（染）完成，其工时由同批各件分摊。</numerusform>
        </translation>
    </message>
    <message>
        <source>below %1</source>
        <comment>humidity or temperature</comment>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <comment>humidity or temperature</comment>
        <translation>%1 及以上</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>常客</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words separated by commas, for example: gift, wedding. They are kept when a customer is erased, so write nothing here that tells who they are.</source>
        <translation>用逗号分隔的词，例如：送礼，婚礼。抹去客户资料后标签仍然保留，请不要写能认出本人的内容。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Where they usually buy.</source>
        <translation>通常在哪里购买。</translation>
    </message>
    <message>
        <source>Name on the channel</source>
        <translation>渠道上的用户名</translation>
    </message>
    <message>
        <source>Imported orders with this buyer&apos;s name become theirs.</source>
        <translation>以此买家名导入的订单归入该客户。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Sizes, colours, initials, what they like.</source>
        <translation>尺寸、颜色、缩写、喜好。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>May be written to</source>
        <translation>可以联系</translation>
    </message>
    <message>
        <source>They agreed to hear from the studio.</source>
        <translation>客户同意接收工作室的消息。</translation>
    </message>
    <message>
        <source>Leather</source>
        <translation>皮料</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>五金</translation>
    </message>
    <message>
        <source>Cloth</source>
        <translation>布料</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>泥料</translation>
    </message>
    <message>
        <source>Glaze</source>
        <translation>釉料</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>金属</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>宝石</translation>
    </message>
    <message>
        <source>Wood</source>
        <translation>木料</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>Glue and finish</source>
        <translation>胶与涂饰剂</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What stock is counted in. Other units of the same kind can be typed anywhere and are converted exactly.</source>
        <translation>库存的计量单位。其他同类单位可在任何地方输入，并精确换算。</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>散料</translation>
    </message>
    <message>
        <source>Thread, glue, salt: bought and used as one heap at its average cost, without telling lots apart.</source>
        <translation>线、胶、盐之类：混在一起买、一起用，按平均成本计，不区分批次。</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>再订货点</translation>
    </message>
    <message>
        <source>At or below it the material is called low.</source>
        <translation>库存不高于此值时，物料记为“不足”。</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>One a line, as name: value.</source>
        <translation>每行一个，写成 名称: 内容。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>A short word of your own, for example “market”.</source>
        <translation>自己取的短名，例如“市集”。</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>渠道费</translation>
    </message>
    <message>
        <source>The share of the price the channel keeps; price suggestions cover it.</source>
        <translation>渠道从售价里扣的比例，建议价会计入。</translation>
    </message>
    <message>
        <source>Fee per order</source>
        <translation>每单渠道费</translation>
    </message>
    <message>
        <source>What it takes for each order besides.</source>
        <translation>每张订单另收的费用。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>What one unit of this currency is worth in the studio&apos;s currency. Orders keep the rate they came with.</source>
        <translation>一单位该货币折合多少本位币。订单沿用下单时的汇率。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Craftsman</source>
        <translation>工匠</translation>
    </message>
    <message>
        <source>Bookkeeper</source>
        <translation>记账员</translation>
    </message>
    <message>
        <source>Rate per hour</source>
        <translation>小时费率</translation>
    </message>
    <message>
        <source>What an hour of this person costs. Empty means unknown: the cost of what they make is then unknown too. Hours already logged keep their rate.</source>
        <translation>该成员一小时的成本。留空表示未知，其所做产品的成本也随之未知。已记的工时沿用当时的费率。</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Words separated by commas, as the steps of recipes name them.</source>
        <translation>用逗号分隔的词，与配方工序中的写法一致。</translation>
    </message>
    <message>
        <source>Stands on every print-out.</source>
        <translation>印在每份打印件上。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>手艺</translation>
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
        <source>Bookbinding</source>
        <translation>书籍装帧</translation>
    </message>
    <message>
        <source>All costs and prices are kept in it. It is settled with the first amount written down.</source>
        <translation>所有成本和价格都用它记录，记下第一笔金额后不能再改。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Decides which day an hour belongs to, for example Asia/Shanghai.</source>
        <translation>决定某个时刻算哪一天，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Language of print-outs</source>
        <translation>打印语言</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>中英双语</translation>
    </message>
    <message>
        <source>Overhead per hour</source>
        <translation>小时间接费</translation>
    </message>
    <message>
        <source>Rent, power, tools: added to every hour logged from now on. Hours already logged keep what was in force.</source>
        <translation>房租、电费、工具：加到此后记下的每小时上。已记的工时沿用当时的数值。</translation>
    </message>
    <message>
        <source>Usual rate per hour</source>
        <translation>通常小时费率</translation>
    </message>
    <message>
        <source>For estimates before anybody has worked on it. Empty means unknown.</source>
        <translation>还没有人做过时用于估算。留空表示未知。</translation>
    </message>
    <message>
        <source>Packaging per order</source>
        <translation>每单包装费</translation>
    </message>
    <message>
        <source>Box, paper and card of one order.</source>
        <translation>一张订单的盒、纸和卡片。</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>The share of a price that is owed as tax.</source>
        <translation>售价中应缴的税所占比例。</translation>
    </message>
    <message>
        <source>Lowest margin</source>
        <translation>最低毛利率</translation>
    </message>
    <message>
        <source>No price is suggested below it.</source>
        <translation>建议价不会低于它。</translation>
    </message>
    <message>
        <source>Target margin</source>
        <translation>目标毛利率</translation>
    </message>
    <message>
        <source>Margin is the share of the price: 45 % of 200 leaves 110 for costs.</source>
        <translation>毛利率是占售价的比例：售价 200 的 45 % 留下 110 作成本。</translation>
    </message>
    <message>
        <source>Highest margin</source>
        <translation>最高毛利率</translation>
    </message>
    <message>
        <source>No price is suggested above it.</source>
        <translation>建议价不会高于它。</translation>
    </message>
    <message>
        <source>Discount for friends</source>
        <translation>朋友折扣</translation>
    </message>
    <message>
        <source>Taken off the target price, never below the lowest margin.</source>
        <translation>从目标价中减去，不低于最低毛利率。</translation>
    </message>
    <message>
        <source>Discount for trade</source>
        <translation>同行折扣</translation>
    </message>
    <message>
        <source>Shops that sell on; taken off the target price, never below the lowest margin.</source>
        <translation>转售的店家；从目标价中减去，不低于最低毛利率。</translation>
    </message>
    <message>
        <source>Prices end in</source>
        <translation>价格尾数</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>5</source>
        <translation>5</translation>
    </message>
    <message>
        <source>8</source>
        <translation>8</translation>
    </message>
    <message>
        <source>9</source>
        <translation>9</translation>
    </message>
    <message>
        <source>.90</source>
        <translation>.90</translation>
    </message>
    <message>
        <source>.99</source>
        <translation>.99</translation>
    </message>
    <message>
        <source>Longest timer, in minutes</source>
        <translation>计时上限（分钟）</translation>
    </message>
    <message>
        <source>A timer that ran longer was probably forgotten: it is capped and asked about.</source>
        <translation>超过此时长的计时多半是忘了停：截到上限并询问。</translation>
    </message>
    <message>
        <source>Days promised</source>
        <translation>承诺天数</translation>
    </message>
    <message>
        <source>The delivery time proposed for a new order.</source>
        <translation>新订单默认的交货天数。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>A word of your own, for example wallets.</source>
        <translation>自己取的词，例如 钱包。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>As your shops call it: imported orders find the variant by it.</source>
        <translation>与店铺里的写法一致，导入的订单据此找到款式。</translation>
    </message>
    <message>
        <source>What sets it apart: brown, large. Empty where there is only one.</source>
        <translation>与其他款式的区别：棕色、大号。只有一款时留空。</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Leathercraft</source>
        <translation>皮具</translation>
    </message>
    <message>
        <source>Woodwork</source>
        <translation>木作</translation>
    </message>
    <message>
        <source>Bought by the</source>
        <translation>采购包装</translation>
    </message>
    <message>
        <source>Cone, bag, roll: what the supplier counts, if that is no unit.</source>
        <translation>轴、袋、卷：供应商按什么计数（不是标准单位时）。</translation>
    </message>
    <message>
        <source>One of these is</source>
        <translation>每包装数量</translation>
    </message>
    <message>
        <source>Then “3 cone” can be typed wherever this material is bought.</source>
        <translation>之后采购此物料时可以直接写“3 轴”。</translation>
    </message>
    <message>
        <source>Buy up to</source>
        <translation>补到</translation>
    </message>
    <message>
        <source>Once it is low; empty: twice the reorder point.</source>
        <translation>低于再订货点时补到这个数量；留空为再订货点的两倍。</translation>
    </message>
    <message>
        <source>Keep remnants from</source>
        <translation>余料保留下限</translation>
    </message>
    <message>
        <source>What is cut off and smaller goes to scrap, not back on the shelf.</source>
        <translation>比这更小的裁余报废，不再入库。</translation>
    </message>
    <message>
        <source>Shelf life (days)</source>
        <translation>保质期（天）</translation>
    </message>
    <message>
        <source>A lot received expires so many days later.</source>
        <translation>收货后这么多天到期。</translation>
    </message>
    <message>
        <source>Tannage</source>
        <translation>鞣法</translation>
    </message>
    <message>
        <source>Vegetable</source>
        <translation>植鞣</translation>
    </message>
    <message>
        <source>Chrome</source>
        <translation>铬鞣</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation>结合鞣</translation>
    </message>
    <message>
        <source>Oil</source>
        <translation>油鞣</translation>
    </message>
    <message>
        <source>Alum</source>
        <translation>明矾鞣</translation>
    </message>
    <message>
        <source>Fine metal</source>
        <translation>贵金属</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>铂</translation>
    </message>
    <message>
        <source>Palladium</source>
        <translation>钯</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>铜</translation>
    </message>
    <message>
        <source>Fineness</source>
        <translation>成色</translation>
    </message>
    <message>
        <source>18 carat is 75 %, sterling silver 92.5 %.</source>
        <translation>18K 为 75 %，925 银为 92.5 %。</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>厚度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅宽</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>直径</translation>
    </message>
    <message>
        <source>Weight (g/m²)</source>
        <translation>克重（g/m²）</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>收缩率</translation>
    </message>
    <message>
        <source>Of the length, from wet to fired, by a test bar of your own.</source>
        <translation>从湿坯到烧成的长度收缩，用自己的试条测得。</translation>
    </message>
    <message>
        <source>Firing (°C)</source>
        <translation>烧成温度（°C）</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>成分</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>战略</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>零星</translation>
    </message>
    <message>
        <source>Strategic: you depend on each other. Partner: regular. Spot: now and then.</source>
        <translation>战略：相互依赖；伙伴：经常往来；零星：偶尔采购。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Lead time (days)</source>
        <translation>交期（天）</translation>
    </message>
    <message>
        <source>As they say. What they keep is in the scorecard.</source>
        <translation>对方所说的交期；实际做到的见评分卡。</translation>
    </message>
    <message>
        <source>Freight an order</source>
        <translation>每单运费</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>最低起订额</translation>
    </message>
    <message>
        <source>Goods worth less are topped up to it.</source>
        <translation>货款不足时补足到此金额。</translation>
    </message>
    <message>
        <source>Of their quotes and invoices; empty: the studio&apos;s.</source>
        <translation>报价和发票的货币；留空为本工作室货币。</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>距离（公里）</translation>
    </message>
    <message>
        <source>Payment (days)</source>
        <translation>账期（天）</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Shift ends at</source>
        <translation>下班时间</translation>
    </message>
    <message>
        <source>For example 18:00. A timer that was forgotten is taken to have ended then. Empty means as the studio&apos;s.</source>
        <translation>例如 18:00。忘记停止的计时按此时间截止。留空则同工作室。</translation>
    </message>
    <message>
        <source>For example 18:00. A timer that ran over night is taken to have ended then.</source>
        <translation>例如 18:00。过夜的计时按此时间截止。</translation>
    </message>
    <message>
        <source>Keep on the shelf</source>
        <translation>常备库存</translation>
    </message>
    <message>
        <source>Pieces that are to lie there beyond what customers ordered. Empty: it is made to order.</source>
        <translation>除客户订单之外应备的件数。留空表示按订单制作。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>As the recipe calls it; empty: the whole product.</source>
        <translation>与配方中的名称一致；留空表示整个产品。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is looked at: edge, thickness, glaze.</source>
        <translation>看什么：边缘、厚度、釉面。</translation>
    </message>
    <message>
        <source>As the recipe calls it.</source>
        <translation>与配方中的名称一致。</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>In your words: press, kiln, knife.</source>
        <translation>用自己的话：压机、窑、刀。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Hours used before</source>
        <translation>之前已用小时</translation>
    </message>
    <message>
        <source>When it was entered here. What is logged since is added.</source>
        <translation>录入时的小时数；之后的工时自动累加。</translation>
    </message>
    <message>
        <source>Care every (hours)</source>
        <translation>保养间隔（小时）</translation>
    </message>
    <message>
        <source>Of use. Empty: not by hours.</source>
        <translation>按使用小时；留空即不按小时。</translation>
    </message>
    <message>
        <source>Care every (days)</source>
        <translation>保养间隔（天）</translation>
    </message>
    <message>
        <source>Empty: not by days.</source>
        <translation>留空即不按天。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>保养内容</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>购入日期</translation>
    </message>
    <message>
        <source>Crafts</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>What they do well, in words: saddle stitch, edge paint, raku.</source>
        <translation>用文字写明擅长什么：马鞍缝、封边、乐烧。</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Telephone, mail, or the folder that you share. It stays here.</source>
        <translation>电话、邮箱或共用的文件夹。只保存在这里。</translation>
    </message>
    <message>
        <source>As our supplier</source>
        <translation>对应的供应商</translation>
    </message>
    <message>
        <source>As whom they charge us for work.</source>
        <translation>对方向我们收加工费时，算作哪家供应商。</translation>
    </message>
    <message>
        <source>As our customer</source>
        <translation>对应的客户</translation>
    </message>
    <message>
        <source>As whom we charge them for work.</source>
        <translation>我们向对方收加工费时，算作哪个客户。</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Answer until</source>
        <translation>答复截止</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已购</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘得</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>满足日期</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺交期</translation>
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
        <source>Received on</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>原样输入</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Wanted on</source>
        <translation>需要日期</translation>
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
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HideSide</name>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整张</translation>
    </message>
    <message>
        <source>A side is left, right or whole.</source>
        <translation>部位只能是左、右或整张。</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>This import does not exist.</source>
        <translation>没有这次导入。</translation>
    </message>
    <message>
        <source>A shipment was booked.</source>
        <translation>已经发货。</translation>
    </message>
    <message>
        <source>%1 was planned for it.</source>
        <translation>已为它计划 %1。</translation>
    </message>
    <message>
        <source>The order or its customer was changed since.</source>
        <translation>订单或其客户之后改过。</translation>
    </message>
    <message>
        <source>It is a later order of a customer who came with this import.</source>
        <translation>这是随本次导入而来的客户的后续订单。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This import cannot be taken back; nothing was changed.</source>
        <translation>这次导入不能撤销，未作任何改动。</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was imported.</source>
        <translation>导入已停止，未导入任何内容。</translation>
    </message>
    <message>
        <source>This order is in the files twice; the first one counts.</source>
        <translation>此订单在文件中出现两次，以第一次为准。</translation>
    </message>
    <message>
        <source>The channel&apos;s total differs by %1 %2 from its parts.</source>
        <translation>渠道的总额与各项之和相差 %1 %2。</translation>
    </message>
    <message>
        <source>This order was in %1 and comes in %2 now.</source>
        <translation>此订单原为 %1，现在为 %2。</translation>
    </message>
    <message>
        <source>The channel closed this order, but it was shipped from here. Take the shipment back, or note the refund.</source>
        <translation>渠道关闭了此订单，但这里已经发货。请撤销发货，或记录退款。</translation>
    </message>
    <message>
        <source>This order was cancelled here and stays so.</source>
        <translation>此订单已在这里取消，保持取消。</translation>
    </message>
    <message>
        <source>This studio has no channel “%1”. Add it in the settings, then import again.</source>
        <translation>工作室没有渠道“%1”。请在设置里新增，再重新导入。</translation>
    </message>
    <message>
        <source>There is no import “%1”.</source>
        <translation>没有导入“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s) come without a promised day: the files do not say what the buyers were told. Promise a day in the order; only then can it be late.</source>
        <translation>
            <numerusform>%n 个未完成订单没有承诺交期：文件里没有写明答应买家的日期。请在订单里承诺一天，之后才会算逾期。</numerusform>
        </translation>
    </message>
    <message>
        <source>An order needs a number.</source>
        <translation>订单需要有订单号。</translation>
    </message>
    <message>
        <source>The pieces of this order are not in these files. Choose the item file, too.</source>
        <translation>这些文件里没有这个订单的商品。请同时选择商品表文件。</translation>
    </message>
    <message>
        <source>This order was taken back with its import and stays cancelled: “%1”, which facts tell of, is not in the files any more. If it is to be made after all, take it as an order of the studio.</source>
        <translation>这个订单已随导入撤销，保持取消：文件里不再有“%1”，而它已有记录。如果仍要制作，请作为工作室订单录入。</translation>
    </message>
    <message>
        <source>This order was taken back with its import, and comes back with this one.</source>
        <translation>这个订单曾随导入撤销，将随本次导入恢复。</translation>
    </message>
    <message>
        <source>a backup first</source>
        <translation>先做备份</translation>
    </message>
    <message>
        <source>order %1 of %2</source>
        <translation>第 %1 个订单，共 %2 个</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>comparing order %1 of %2</source>
        <translation>正在比对第 %1 个订单，共 %2 个</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
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
        <translation>已退款</translation>
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
            <numerusform>%n 项待匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>State</source>
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
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>JointOrder</name>
    <message>
        <source>%1 instead of %2: at the lower price from there on, all of it costs no more.</source>
        <translation>订 %1，而不是 %2：达到更低的价位，总价并不更高。</translation>
    </message>
    <message>
        <source>It cannot be ordered yet: %1 more would have to be wanted. Extend the call, or ask who would take more.</source>
        <translation>还不能下单：还差 %1。请延长召集，或问问谁愿意多要。</translation>
    </message>
    <message>
        <source>The minimum of %1 is no full number of cases of %2: the least that can be ordered is %3.</source>
        <translation>最低订量 %1 不是每箱 %2 的整箱数：最少可订 %3。</translation>
    </message>
    <message>
        <source>Left out, as the price is beyond their limit: %1.</source>
        <translation>因价格超出限额而未计入：%1 家。</translation>
    </message>
    <message>
        <source>Exactly what was asked for can be ordered.</source>
        <translation>正好可以按所要的数量下单。</translation>
    </message>
    <message>
        <source>%1 more than was asked for, shared by what each wanted, within what each would take.</source>
        <translation>比所要的多 %1，按各家所要的数量分摊，不超过各家愿意接受的上限。</translation>
    </message>
    <message>
        <source>%1 less than was asked for, shared by what each wanted, within what each would do with.</source>
        <translation>比所要的少 %1，按各家所要的数量分摊，不低于各家可以接受的下限。</translation>
    </message>
    <message>
        <source>The smallest part has to be above zero.</source>
        <translation>最小份量必须大于零。</translation>
    </message>
    <message>
        <source>The minimum has to be a multiple of the smallest part.</source>
        <translation>最低订量必须是最小份量的整倍数。</translation>
    </message>
    <message>
        <source>A case has to be a multiple of the smallest part.</source>
        <translation>每箱数量必须是最小份量的整倍数。</translation>
    </message>
    <message>
        <source>A price is for a quantity above zero, not below zero itself, and holds from a multiple of the smallest part on.</source>
        <translation>价格要对应大于零的数量，价格本身不能小于零，并且从最小份量的整倍数起适用。</translation>
    </message>
    <message>
        <source>Two prices hold from the same quantity on.</source>
        <translation>有两个价格从同一数量起适用。</translation>
    </message>
    <message>
        <source>Something above zero is wanted; less would do, and more would be taken, in this order.</source>
        <translation>所要的数量须大于零；最少可接受的不多于它，最多可接受的不少于它。</translation>
    </message>
    <message>
        <source>A quantity is no multiple of the smallest part.</source>
        <translation>有一个数量不是最小份量的整倍数。</translation>
    </message>
    <message>
        <source>A limit is not below zero.</source>
        <translation>限额不能小于零。</translation>
    </message>
    <message>
        <source>This member is named twice.</source>
        <translation>这个成员写了两次。</translation>
    </message>
</context>
<context>
    <name>JointPurchase</name>
    <message>
        <source>The call mixes units or currencies. Ask for a clearer one.</source>
        <translation>召集里混用了单位或货币。请对方写清楚。</translation>
    </message>
    <message>
        <source>There is nothing that could be ordered at a known price.</source>
        <translation>没有可以按已知价格下单的东西。</translation>
    </message>
    <message>
        <source>Who gets and pays what is not said yet.</source>
        <translation>还没有说明分货与分摊。</translation>
    </message>
    <message>
        <source>Here it comes out otherwise. Nothing was signed; settle what differs first.</source>
        <translation>这边算出来的结果不同。没有签名；请先弄清差异。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Pledge %1: they write %2, here it is %3.</source>
        <translation>认购 %1：对方写的是 %2，这边是 %3。</translation>
    </message>
</context>
<context>
    <name>JointSettlement</name>
    <message>
        <source>What was paid is not below zero.</source>
        <translation>付款金额不能小于零。</translation>
    </message>
    <message>
        <source>What arrived is not below zero.</source>
        <translation>到货数量不能小于零。</translation>
    </message>
    <message>
        <source>What was received is not below zero.</source>
        <translation>收到的数量不能小于零。</translation>
    </message>
    <message>
        <source>This member stands there twice.</source>
        <translation>这个成员出现了两次。</translation>
    </message>
    <message>
        <source>Nobody received anything yet, so nothing can be shared. Enter what each studio got.</source>
        <translation>还没有人收到东西，所以没有可分的。请填写每家工作室收到多少。</translation>
    </message>
</context>
<context>
    <name>KeyFile</name>
    <message>
        <source>The file of keys “%1” is damaged. Take an earlier copy of it, type in the recovery sheet, or take the studio&apos;s keys over from another of its machines.</source>
        <translation>密钥文件“%1”已损坏。请取用较早的副本，输入恢复单，或从工作室的另一台电脑接过密钥。</translation>
    </message>
    <message>
        <source>There is no file of keys “%1” beside the studio.</source>
        <translation>工作室旁没有密钥文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer Benchbook. Update the program.</source>
        <translation>“%1”由更新版的工坊簿创建。请更新程序。</translation>
    </message>
    <message>
        <source>A passphrase has at least %1 characters: four or five words that have nothing to do with each other.</source>
        <translation>口令至少 %1 个字符：四五个互不相干的词。</translation>
    </message>
    <message>
        <source>Locking the keys takes 256 MB of memory, which this computer does not have free just now. Close other programs and try again.</source>
        <translation>锁定密钥需要 256 MB 内存，这台电脑现在没有这么多空闲。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is a file of keys “%1” already. Open it with its passphrase.</source>
        <translation>已经有密钥文件“%1”。请用它的口令打开。</translation>
    </message>
    <message>
        <source>This is not the passphrase of “%1”. If it is lost: type in the recovery sheet, or take the studio&apos;s keys over from another of its machines.</source>
        <translation>这不是“%1”的口令。如果口令丢了：请输入恢复单，或从工作室的另一台电脑接过密钥。</translation>
    </message>
    <message>
        <source>The passphrase of “%1” was changed meanwhile. Type in the new one.</source>
        <translation>“%1”的口令刚刚被改过。请输入新口令。</translation>
    </message>
    <message>
        <source>The file of keys would become too large.</source>
        <translation>密钥文件会变得太大。</translation>
    </message>
    <message>
        <source>“%1” has no such key of this studio.</source>
        <translation>“%1”里没有本工作室的这个密钥。</translation>
    </message>
</context>
<context>
    <name>KeyRing</name>
    <message>
        <source>What is kept as a key of this studio is none. Type in the recovery sheet, or take the studio&apos;s keys over from another machine.</source>
        <translation>所保存的本工作室密钥并不是密钥。请输入恢复单，或从另一台电脑接过工作室的密钥。</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain of this computer did not answer.</source>
        <translation>这台电脑的钥匙串没有响应。</translation>
    </message>
    <message>
        <source>The keychain of this computer did not let Benchbook in.</source>
        <translation>这台电脑的钥匙串不让工坊簿使用。</translation>
    </message>
    <message>
        <source>This computer has no keychain that Benchbook can use.</source>
        <translation>这台电脑没有工坊簿可用的钥匙串。</translation>
    </message>
    <message>
        <source>%1 Nothing was changed. The keys can be kept in a file with a passphrase instead.</source>
        <translation>%1未作改动。密钥也可以保存在带口令的文件里。</translation>
    </message>
    <message>
        <source>The keychain of this computer has no such key of this studio, or is locked.</source>
        <translation>这台电脑的钥匙串里没有本工作室的这个密钥，或钥匙串已锁定。</translation>
    </message>
    <message>
        <source>What the keychain of this computer has is no key of Benchbook.</source>
        <translation>这台电脑的钥匙串里存的不是工坊簿的密钥。</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>This is no version of a document that is held here.</source>
        <translation>这里没有这一版文档。</translation>
    </message>
    <message>
        <source>Its author has withdrawn this version.</source>
        <translation>作者已撤回这一版。</translation>
    </message>
    <message>
        <source>It is ours: others may endorse it, we do by publishing it.</source>
        <translation>这是我们自己的：别人可以认可，我们以发布表示认可。</translation>
    </message>
    <message>
        <source>We endorsed this version already.</source>
        <translation>我们已经认可过这一版。</translation>
    </message>
    <message>
        <source>Say what you think.</source>
        <translation>请写下您的看法。</translation>
    </message>
    <message>
        <source>Nobody else has this version.</source>
        <translation>别人都没有这一版。</translation>
    </message>
    <message>
        <source>a document that is not held here</source>
        <translation>这里没有的文档</translation>
    </message>
    <message>
        <source>our “%1”, version %2</source>
        <translation>我们的“%1”，第 %2 版</translation>
    </message>
    <message>
        <source>“%1” of %2, version %3</source>
        <translation>%2 的“%1”，第 %3 版</translation>
    </message>
    <message>
        <source>There is no such document.</source>
        <translation>没有这份文档。</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>第 %1 版：%2</translation>
    </message>
    <message>
        <source>Several documents are called “%1”; name one by its code or id.</source>
        <translation>有几份文档都叫“%1”；请用编号或 id 指明。</translation>
    </message>
    <message>
        <source>There is no document “%1”.</source>
        <translation>没有文档“%1”。</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>同前</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>This test was published, and what was measured does not change. Write a new test; if this one was wrong, withdraw it.</source>
        <translation>这项测试已经发布，测得的结果不会变。请写新的测试；如果这项有错，请撤回。</translation>
    </message>
    <message>
        <source>It says the same as version %1. Nothing was written.</source>
        <translation>内容与第 %1 版相同，没有写入。</translation>
    </message>
    <message>
        <source>This is no document of another studio.</source>
        <translation>这不是别家工作室的文档。</translation>
    </message>
    <message>
        <source>A measurement is nobody else&apos;s to go on from. Measure anew, and write it down as a test of your own.</source>
        <translation>测量结果不能由别人接着写。请重新测量，记为自己的测试。</translation>
    </message>
    <message>
        <source>%1 goes on from it already.</source>
        <translation>%1 已经接着它写了。</translation>
    </message>
    <message>
        <source>It was written to %1. Withdraw it first.</source>
        <translation>已写给 %1，请先撤回。</translation>
    </message>
    <message>
        <source>“%1” is no material of ours by this name; add the input yourself.</source>
        <translation>我们没有叫“%1”的物料；请自行添加用料。</translation>
    </message>
    <message>
        <source>How much “%1” a piece takes cannot be told from “%2”; say it yourself.</source>
        <translation>从“%2”看不出每件用多少“%1”；请自行填写。</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>检验：%1</translation>
    </message>
    <message>
        <source>The card says no minutes for “%1”.</source>
        <translation>工艺卡没有写“%1”的分钟数。</translation>
    </message>
    <message>
        <source>“%1” is no tool of ours by this name.</source>
        <translation>我们没有叫“%1”的工具。</translation>
    </message>
    <message>
        <source>Only a process card can be taken over as a recipe.</source>
        <translation>只有工艺卡能拿来作为配方。</translation>
    </message>
    <message>
        <source>After the process card “%1”</source>
        <translation>依据工艺卡“%1”</translation>
    </message>
    <message>
        <source>After the process card “%1” of %2</source>
        <translation>依据 %2 的工艺卡“%1”</translation>
    </message>
    <message>
        <source>%1 is not verified. Hear their words first; knowledge goes to verified peers only.</source>
        <translation>%1 还没有核实。请先核对暗语；经验只发给已核实的同伴。</translation>
    </message>
    <message>
        <source>This version was withdrawn from %1. Write the next one first.</source>
        <translation>这一版已从 %1 撤回。请先写下一版。</translation>
    </message>
    <message>
        <source>Say to whom it is published.</source>
        <translation>请写明发布给谁。</translation>
    </message>
    <message>
        <source>All of them have version %1 already, or it waits in the box.</source>
        <translation>他们都已有第 %1 版，或正在信箱里待发。</translation>
    </message>
    <message>
        <source>Nobody has it: there is nothing to withdraw.</source>
        <translation>别人都没有它：没有可撤回的。</translation>
    </message>
    <message>
        <source>Say from which day.</source>
        <translation>请写从哪天起。</translation>
    </message>
    <message>
        <source>Say until which day; the last one counts, too.</source>
        <translation>请写到哪天；最后一天也算。</translation>
    </message>
    <message>
        <source>The last day is not before the first.</source>
        <translation>最后一天不能早于第一天。</translation>
    </message>
    <message>
        <source>A tool is lent for a year at most.</source>
        <translation>工具最多借一年。</translation>
    </message>
    <message>
        <source>accept it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>decline it</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>propose other days</source>
        <translation>提议另外的日子</translation>
    </message>
    <message>
        <source>take what they proposed</source>
        <translation>接受对方的提议</translation>
    </message>
    <message>
        <source>take back our word</source>
        <translation>收回我们的答应</translation>
    </message>
    <message>
        <source>take back our request</source>
        <translation>收回我们的请求</translation>
    </message>
    <message>
        <source>The tool is with %1. Take it back first.</source>
        <translation>工具在 %1 那里，请先收回。</translation>
    </message>
    <message>
        <source>A letter about this booking waits in the box already. Throw it away there, or wait for the next bundle.</source>
        <translation>关于这次借用的信已在信箱里待发。请在那里丢弃，或等下一个同步包。</translation>
    </message>
    <message>
        <source>This booking is settled. Nothing more can be said about it.</source>
        <translation>这次借用已了结，不能再答复。</translation>
    </message>
    <message>
        <source>That is not possible now. You can: %1.</source>
        <translation>现在不能这样做。可以：%1。</translation>
    </message>
    <message>
        <source>It was promised to %1 for %2. Propose other days.</source>
        <translation>已答应 %1 在 %2 使用。请提议另外的日子。</translation>
    </message>
    <message>
        <source>There is no such booking.</source>
        <translation>没有这次借用。</translation>
    </message>
    <message>
        <source>This tool is ours.</source>
        <translation>这是我们自己的工具。</translation>
    </message>
    <message>
        <source>%1 does not lend it any more.</source>
        <translation>%1 不再出借它。</translation>
    </message>
    <message>
        <source>That day is over.</source>
        <translation>那天已经过去。</translation>
    </message>
    <message>
        <source>This tool is not ours.</source>
        <translation>这不是我们的工具。</translation>
    </message>
    <message>
        <source>It was handed over already.</source>
        <translation>已经交出。</translation>
    </message>
    <message>
        <source>Nothing is agreed yet: a tool goes out when both sides signed.</source>
        <translation>还没有约定：双方签了才能交出工具。</translation>
    </message>
    <message>
        <source>It was not handed over for this booking, or is here already.</source>
        <translation>没有为这次借用交出，或已经收回。</translation>
    </message>
    <message>
        <source>%1 is not verified. Hear their words first; tools are lent to verified peers only.</source>
        <translation>%1 还没有核实。请先核对暗语；工具只借给已核实的同伴。</translation>
    </message>
    <message>
        <source>Say to whom it is offered.</source>
        <translation>请说明委托给谁。</translation>
    </message>
    <message>
        <source>%1 is offered to nobody.</source>
        <translation>%1 没有向任何人出借。</translation>
    </message>
    <message>
        <source>us</source>
        <translation>我们</translation>
    </message>
    <message>
        <source>Promised twice: to %1 as well, %2</source>
        <translation>答应了两次：%2 也答应了 %1</translation>
    </message>
    <message>
        <source>The same days as for %1: %2</source>
        <translation>与 %1 的日子相同：%2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>There is no such tool to lend.</source>
        <translation>没有这件可借的工具。</translation>
    </message>
    <message>
        <source>There is no booking “%1”. Name it by the first digits of its number.</source>
        <translation>没有借用“%1”。请写编号的前几位。</translation>
    </message>
    <message>
        <source>Several bookings begin with “%1”.</source>
        <translation>有几次借用都以“%1”开头。</translation>
    </message>
    <message>
        <source>Several tools are called “%1”; name one by its code or id.</source>
        <translation>有几件工具都叫“%1”；请用编号或 id 指明。</translation>
    </message>
    <message>
        <source>There is no tool “%1” to lend.</source>
        <translation>没有可借的工具“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no number. Write the readings and their unit behind them: 24.1 24.6 23.9 N/mm2.</source>
        <translation>“%1”不是数字。请写读数，单位写在后面：24.1 24.6 23.9 N/mm2。</translation>
    </message>
    <message>
        <source>At most %1 readings, none beyond all measure.</source>
        <translation>最多 %1 个读数，且数值不能过大。</translation>
    </message>
    <message>
        <source>Write down what was read.</source>
        <translation>请写下读数。</translation>
    </message>
    <message>
        <source>Say the unit, too, behind the last reading.</source>
        <translation>请在最后一个读数后写上单位。</translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>✓ endorsed</source>
        <translation>✓ 已认可</translation>
    </message>
    <message>
        <source>✓ endorsed: %1</source>
        <translation>✓ 已认可：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>comment, day</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of document, whose</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Withdrawn: who has it was asked to forget it.</source>
        <translation>已撤回：已请持有者不再使用。</translation>
    </message>
    <message>
        <source>Its author withdrew it. Do not work by it any more.</source>
        <translation>作者已撤回，请不要再照此操作。</translation>
    </message>
    <message>
        <source>Goes on from %1.</source>
        <translation>续写自 %1。</translation>
    </message>
    <message>
        <source>%1 goes on from it under their own name.</source>
        <translation>%1 以自己的名义续写了它。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) about it wait in the box for the next bundles.</source>
        <translation>
            <numerusform>有 %n 封相关信件在信箱里等下一个同步包。</numerusform>
        </translation>
    </message>
    <message>
        <source>What version %1 says</source>
        <translation>第 %1 版内容</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <comment>number, state</comment>
        <translation>第 %1 版 · %2</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写信时间</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>day, person</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Nobody said anything about it yet.</source>
        <translation>还没有人说过什么。</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>谁有这份文档</translation>
    </message>
    <message>
        <source>Nobody but us: it was not published.</source>
        <translation>只有我们：尚未发布。</translation>
    </message>
</context>
<context>
    <name>LabelPrinter</name>
    <message numerus="yes">
        <source>A4, %n label(s)</source>
        <translation>
            <numerusform>A4，每页 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>The label is too small for the code “%1”.</source>
        <translation>标签太小，放不下码“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be a code to scan.</source>
        <translation>“%1”不能做成可扫的码。</translation>
    </message>
    <message>
        <source>There is no label for this.</source>
        <translation>这里没有可打印的标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>交期 %1</translation>
    </message>
    <message>
        <source>There is nothing to print a label for.</source>
        <translation>没有可打印标签的内容。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The labels could not be drawn. Nothing was written.</source>
        <translation>无法绘制标签。没有写入任何内容。</translation>
    </message>
    <message>
        <source>This person does not exist.</source>
        <translation>没有这个人。</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no lot, work order or person “%1”.</source>
        <translation>没有批次、工单或人员“%1”。</translation>
    </message>
</context>
<context>
    <name>LeavingLine</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n 封信件</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写信时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>所答信件</translation>
    </message>
</context>
<context>
    <name>LendingPage</name>
    <message>
        <source>to be agreed</source>
        <translation>待商定</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>提供给</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>waits in the box</source>
        <translation>在信箱里待发</translation>
    </message>
    <message>
        <source>they have it</source>
        <translation>对方已收到</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>It is with %1 now.</source>
        <translation>现在在 %1 那里。</translation>
    </message>
    <message>
        <source>%1 does not lend it any more; what was agreed stays.</source>
        <translation>%1 不再外借；已约定的仍然有效。</translation>
    </message>
    <message>
        <source>Our request for %1 waits in the box.</source>
        <translation>我们借用 %1 的请求在信箱里等待。</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>Price a day</source>
        <translation>每天价格</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, days</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 for all days</source>
        <translation>全部天数共 %1</translation>
    </message>
    <message>
        <source>It was handed over.</source>
        <translation>已交出。</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>已归还。</translation>
    </message>
    <message>
        <source>A letter of ours about it waits in the box.</source>
        <translation>我们的一封相关信件在信箱里等待。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is done, whose booking</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hand it over…</source>
        <translation>交出…</translation>
    </message>
    <message>
        <source>It is back…</source>
        <translation>已归还…</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>单件价格</translation>
    </message>
    <message>
        <source>Price for all of the line</source>
        <translation>整行价格</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>For (alias)</source>
        <translation>为谁做（代称）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Line %1: say either pieces or a quantity.</source>
        <translation>第 %1 行：请写件数或数量，只写一样。</translation>
    </message>
    <message>
        <source>Line number %1 stands there twice.</source>
        <translation>行号 %1 出现了两次。</translation>
    </message>
    <message>
        <source>Line %1: say either the price for one or for all.</source>
        <translation>第 %1 行：请写单件价格或整行价格，只写一样。</translation>
    </message>
    <message>
        <source>All prices of one letter are in one currency.</source>
        <translation>一封信件里的价格都用同一种货币。</translation>
    </message>
    <message>
        <source>An offer made to several peers, of which one can have it, names the tender that ties them together.</source>
        <translation>同时委托几家、只选一家的，要写明把它们连在一起的比选。</translation>
    </message>
    <message>
        <source>Who accepts, accepts every line as it stands. Answer &quot;with changes&quot; instead.</source>
        <translation>接受就是原样接受每一行。否则请答复“有条件接受”。</translation>
    </message>
    <message>
        <source>Who declines, declines every line.</source>
        <translation>谢绝就是谢绝每一行。</translation>
    </message>
    <message>
        <source>Say which lines are to change, or why.</source>
        <translation>请写明要变更哪几行，或说明原因。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>We supply the material</source>
        <translation>委托方供料</translation>
    </message>
    <message>
        <source>Offered to several, one can have it</source>
        <translation>同时委托几家，只选一家</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>比选</translation>
    </message>
    <message>
        <source>Process card</source>
        <translation>工艺卡</translation>
    </message>
    <message>
        <source>Quality standard</source>
        <translation>质量标准</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Accepted as it stands</source>
        <translation>原样接受</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不接受</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需要日期</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Days from order to delivery</source>
        <translation>下单到交货的天数</translation>
    </message>
    <message>
        <source>Offer of work</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>Changed offer</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read, answer follows</source>
        <translation>已读，稍后答复</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>Accepted with changes</source>
        <translation>有条件接受</translation>
    </message>
    <message>
        <source>All amounts of one letter are in one currency.</source>
        <translation>一封信件里的金额都用同一种货币。</translation>
    </message>
    <message>
        <source>The parts do not sum to the total.</source>
        <translation>各部分相加不等于合计。</translation>
    </message>
    <message>
        <source>Call to buy together</source>
        <translation>拼购召集</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Least for all together</source>
        <translation>合计最低订量</translation>
    </message>
    <message>
        <source>Sold in cases of</source>
        <translation>每箱数量</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>For</source>
        <translation>每多少</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>认购</translation>
    </message>
    <message>
        <source>Would do with</source>
        <translation>最少可接受</translation>
    </message>
    <message>
        <source>Would take up to</source>
        <translation>最多可接受</translation>
    </message>
    <message>
        <source>At most, for all of it</source>
        <translation>总价上限</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Pledges counted</source>
        <translation>计入的认购</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计到货</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到货日期</translation>
    </message>
    <message>
        <source>Freight and duty</source>
        <translation>运费与关税</translation>
    </message>
    <message>
        <source>Who gets and pays what</source>
        <translation>分货与分摊</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule of sharing</source>
        <translation>分摊规则</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Members who confirm what was given to all</source>
        <translation>给全体的贡献须几人确认</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Who gave</source>
        <translation>给出方</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>受益方</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>撤销哪一笔</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分账</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Contributions counted</source>
        <translation>计入的贡献</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>May be passed on</source>
        <translation>可以转发</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>Free hours</source>
        <translation>空闲工时</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>各周</translation>
    </message>
    <message>
        <source>Week beginning</source>
        <translation>周起始日</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>余料</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>求购</translation>
    </message>
    <message>
        <source>Material test</source>
        <translation>材料测试</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>试样</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>测得值</translation>
    </message>
    <message>
        <source>Uncertainty (±)</source>
        <translation>不确定度（±）</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation>测试日期</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>检验要点</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检验项</translation>
    </message>
    <message>
        <source>How</source>
        <translation>检验方法</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Endorsement</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Price a day</source>
        <translation>每天租金</translation>
    </message>
    <message>
        <source>Tool to lend</source>
        <translation>可借工具</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Request for a tool</source>
        <translation>借工具询问</translation>
    </message>
    <message>
        <source>Answer about a tool</source>
        <translation>借工具答复</translation>
    </message>
    <message>
        <source>Line %1: say what was accepted, in pieces or as a quantity.</source>
        <translation>第 %1 行：请写明接受了多少，按件数或按数量。</translation>
    </message>
    <message>
        <source>Line %1: what was rejected is told as what was accepted: in pieces or as a quantity.</source>
        <translation>第 %1 行：拒收的写法要与接受的一致：按件数或按数量。</translation>
    </message>
    <message>
        <source>Line %1: say why pieces were rejected.</source>
        <translation>第 %1 行：请写明拒收的原因。</translation>
    </message>
    <message>
        <source>Damaged on the way</source>
        <translation>途中损坏</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>尺寸不对</translation>
    </message>
    <message>
        <source>Flaw in the surface</source>
        <translation>表面瑕疵</translation>
    </message>
    <message>
        <source>Wrong colour</source>
        <translation>颜色不对</translation>
    </message>
    <message>
        <source>Workmanship</source>
        <translation>做工问题</translation>
    </message>
    <message>
        <source>Not what was ordered</source>
        <translation>不是所订的东西</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已开工</translation>
    </message>
    <message>
        <source>In the making</source>
        <translation>制作中</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>检验中</translation>
    </message>
    <message>
        <source>Being reworked</source>
        <translation>返工中</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Being packed</source>
        <translation>包装中</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>As agreed</source>
        <translation>符合约定</translation>
    </message>
    <message>
        <source>Not as agreed</source>
        <translation>不符合约定</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>有损坏</translation>
    </message>
    <message>
        <source>Receipt and check</source>
        <translation>收货验收</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Accepted quantity</source>
        <translation>接受数量</translation>
    </message>
    <message>
        <source>Rejected quantity</source>
        <translation>拒收数量</translation>
    </message>
    <message>
        <source>Please rework</source>
        <translation>请返工</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收货日期</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Accepted pieces</source>
        <translation>接受件数</translation>
    </message>
    <message>
        <source>Further amounts</source>
        <translation>其他金额</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>付款期限</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>废品</translation>
    </message>
    <message>
        <source>Ready by</source>
        <translation>预计完成</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运方</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Countersignature</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>I get the same total</source>
        <translation>我方算得的合计相同</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>A studio is named twice.</source>
        <translation>有工作室写了两次。</translation>
    </message>
    <message>
        <source>A circle is of two studios or more.</source>
        <translation>圈子至少有两家工作室。</translation>
    </message>
    <message>
        <source>Invitation to a circle</source>
        <translation>圈子邀请</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Goes on from</source>
        <translation>接续自</translation>
    </message>
    <message>
        <source>Letters of the circle before</source>
        <translation>之前圈子的信件</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>信链</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Answer to an invitation</source>
        <translation>答复邀请</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Materials for one piece</source>
        <translation>每件用料</translation>
    </message>
    <message>
        <source>Line %1 comes to more than can be written.</source>
        <translation>第 %1 行的金额大得写不下。</translation>
    </message>
</context>
<context>
    <name>LetterBody</name>
    <message>
        <source>This is no list of fields.</source>
        <translation>这不是字段列表。</translation>
    </message>
    <message>
        <source>%1 is of the wrong kind.</source>
        <translation>%1的类型不对。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少%1。</translation>
    </message>
    <message>
        <source>A letter of this kind has no field &quot;%1&quot;.</source>
        <translation>这种信件没有“%1”字段。</translation>
    </message>
    <message>
        <source>%1 has more than %2 characters.</source>
        <translation>%1超过 %2 个字符。</translation>
    </message>
    <message>
        <source>%1 holds half a character.</source>
        <translation>%1含有半个字符。</translation>
    </message>
    <message>
        <source>%1: %2 to %3 lines are possible.</source>
        <translation>%1：可以有 %2 至 %3 行。</translation>
    </message>
    <message>
        <source>%1 is outside of what is possible.</source>
        <translation>%1超出了允许的范围。</translation>
    </message>
    <message>
        <source>%1 needs a unit.</source>
        <translation>%1要写单位。</translation>
    </message>
    <message>
        <source>%1 needs a currency of three letters.</source>
        <translation>%1要写三个字母的货币代码。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;.</source>
        <translation>%1不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1无法读取。</translation>
    </message>
    <message>
        <source>A line is an object with its fields.</source>
        <translation>一行是一个带字段的对象。</translation>
    </message>
    <message>
        <source>the hash of a letter</source>
        <translation>信件的哈希</translation>
    </message>
    <message>
        <source>[hashes]</source>
        <translation>[哈希]</translation>
    </message>
    <message>
        <source>%1 (%2) is written like %3.</source>
        <translation>%1（%2）请这样写：%3。</translation>
    </message>
</context>
<context>
    <name>LetterEnvelope</name>
    <message>
        <source>A letter of this kind stands in no deal.</source>
        <translation>这种信件不属于任何约定。</translation>
    </message>
    <message>
        <source>A letter of this kind belongs to a deal.</source>
        <translation>这种信件要属于一个约定。</translation>
    </message>
    <message>
        <source>Say which letter this one answers.</source>
        <translation>请写明它答复哪封信件。</translation>
    </message>
    <message>
        <source>A letter answers at most %1 others.</source>
        <translation>一封信件最多答复 %1 封信件。</translation>
    </message>
    <message>
        <source>A letter needs the time at which it was written.</source>
        <translation>信件要有写信时间。</translation>
    </message>
    <message>
        <source>The end of its validity is no time.</source>
        <translation>有效期的结束不是一个时间。</translation>
    </message>
    <message>
        <source>This part of the letter cannot be read.</source>
        <translation>信件的这一部分无法读取。</translation>
    </message>
    <message>
        <source>There is no kind of letter called &quot;%1&quot;.</source>
        <translation>没有叫“%1”的信件种类。</translation>
    </message>
    <message>
        <source>The letter is too long. Nothing was written; shorten its texts.</source>
        <translation>信件太长。未写入任何内容；请缩短文字。</translation>
    </message>
    <message>
        <source>These bytes are no letter.</source>
        <translation>这些字节不是信件。</translation>
    </message>
    <message>
        <source>A letter is longer than a letter can be. It was not taken in.</source>
        <translation>信件超过了允许的长度，没有读入。</translation>
    </message>
    <message>
        <source>A letter has no place in its chain. It was not taken in.</source>
        <translation>信件在信件链中没有位置，没有读入。</translation>
    </message>
    <message>
        <source>A letter is not signed by the machine that it names. It was not taken in.</source>
        <translation>信件不是由所写的那台电脑签名的，没有读入。</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is no quantity. Write a number and a unit: 18.5 dm2.</source>
        <translation>“%1”不是数量。请写数字和单位：18.5 dm2。</translation>
    </message>
    <message>
        <source>Say the unit, too: %1 dm2.</source>
        <translation>请写上单位：%1 dm2。</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>请选择其中之一：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Write “%1” or “%2”.</source>
        <translation>请写“%1”或“%2”。</translation>
    </message>
    <message>
        <source>“%1” is no moment. Write it like 2026-11-25 18:00.</source>
        <translation>“%1”不是时间。请写成 2026-11-25 18:00 这样。</translation>
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
        <source>The photos are still being made small. Wait a moment.</source>
        <translation>照片还在缩小，请稍候。</translation>
    </message>
    <message>
        <source>With its unit: 18.5 dm2</source>
        <translation>带单位：18.5 dm2</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>常客</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
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
        <source>Reorder point</source>
        <translation>再订货点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Leather</source>
        <translation>皮料</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>五金</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>渠道费</translation>
    </message>
    <message>
        <source>Fee per order</source>
        <translation>每单渠道费</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rate per hour</source>
        <translation>小时费率</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Craftsmen</source>
        <translation>工匠</translation>
    </message>
    <message>
        <source>Rate unknown</source>
        <translation>费率未知</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>款式</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>最低标价</translation>
    </message>
    <message>
        <source>Price to</source>
        <translation>最高标价</translation>
    </message>
    <message>
        <source>Recipe version</source>
        <translation>配方版本</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Without a recipe</source>
        <translation>没有配方</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
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
        <source>Without a price</source>
        <translation>没有标价</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>用料</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Time per piece</source>
        <translation>单件工时</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前版本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Channel&apos;s number</source>
        <translation>渠道订单号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Needs matching</source>
        <translation>待匹配</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>市集</translation>
    </message>
    <message>
        <source>Etsy</source>
        <translation>Etsy</translation>
    </message>
    <message>
        <source>Shopify</source>
        <translation>Shopify</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>Changed orders</source>
        <translation>更改的订单</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Remnants</source>
        <translation>余料</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>成本未知</translation>
    </message>
    <message>
        <source>Stock moves</source>
        <translation>库存流水</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Counter-entry</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Scrap reasons</source>
        <translation>废品原因</translation>
    </message>
    <message>
        <source>Current step</source>
        <translation>当前工序</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Work logs</source>
        <translation>工时记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
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
        <source>Time</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>废品</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>录入方式</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物料或产品</translation>
    </message>
    <message>
        <source>Not promised yet</source>
        <translation>未承诺交期</translation>
    </message>
    <message>
        <source>Needs written down</source>
        <translation>记下的需求</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>For</source>
        <translation>计价数量</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小订量</translation>
    </message>
    <message>
        <source>Lead days</source>
        <translation>交期天数</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Requests for quotation</source>
        <translation>询价单</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>询价日期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Suppliers asked</source>
        <translation>询价家数</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未完订单</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>最近到货</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>战略</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>零星</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>Supplier&apos;s number</source>
        <translation>供应商单号</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>无订单</translation>
    </message>
    <message>
        <source>Returns to suppliers</source>
        <translation>供应商退货</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Not credited yet</source>
        <translation>尚未退款</translation>
    </message>
    <message>
        <source>Fine metal</source>
        <translation>贵金属</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>金属</translation>
    </message>
    <message>
        <source>Fineness</source>
        <translation>成色</translation>
    </message>
    <message>
        <source>On shelves</source>
        <translation>架上</translation>
    </message>
    <message>
        <source>Pure on shelves</source>
        <translation>架上纯重</translation>
    </message>
    <message>
        <source>At the bench</source>
        <translation>在工位上</translation>
    </message>
    <message>
        <source>Pure at the bench</source>
        <translation>工位纯重</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>厚度</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Stocktakes</source>
        <translation>盘点单</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>盘点中</translation>
    </message>
    <message>
        <source>Had from stock</source>
        <translation>已用库存满足</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检验项</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检验项</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果数</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>Results of checks</source>
        <translation>检验结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Of orders on hold</source>
        <translation>冻结工单的</translation>
    </message>
    <message>
        <source>Craft notes</source>
        <translation>手艺笔记</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Photos and papers</source>
        <translation>照片与文件</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>With a defect</source>
        <translation>有缺陷</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>温湿度</translation>
    </message>
    <message>
        <source>Measured at</source>
        <translation>测量时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>温度 °C</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>湿度</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Care in</source>
        <translation>距保养</translation>
    </message>
    <message>
        <source>Care by</source>
        <translation>保养期限</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>借给</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Care due</source>
        <translation>该保养</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>合批</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>直接费用</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>已出炉</translation>
    </message>
    <message>
        <source>Outside work</source>
        <translation>外协</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送出日</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>未返回</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应返回日</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>加工费</translation>
    </message>
    <message>
        <source>To do again</source>
        <translation>待返工</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>同伴</translation>
    </message>
    <message>
        <source>Crafts</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>km</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>未结约定</translation>
    </message>
    <message>
        <source>Letters waiting</source>
        <translation>待发信件</translation>
    </message>
    <message>
        <source>Last bundle</source>
        <translation>最近同步包</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>同伴</translation>
    </message>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>轮到</translation>
    </message>
    <message>
        <source>Last letter</source>
        <translation>最近信件</translation>
    </message>
    <message>
        <source>Our turn</source>
        <translation>轮到我们</translation>
    </message>
    <message>
        <source>Crossed</source>
        <translation>交错</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写于</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Waiting for earlier ones</source>
        <translation>等前面的信件</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>同步包</translation>
    </message>
    <message>
        <source>Peer or machine</source>
        <translation>同伴或电脑</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Refused as</source>
        <translation>拒收原因</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒收</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我们的</translation>
    </message>
    <message>
        <source>Of peers</source>
        <translation>同伴的</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Process cards</source>
        <translation>工艺卡</translation>
    </message>
    <message>
        <source>Material tests</source>
        <translation>材料测试</translation>
    </message>
    <message>
        <source>Tools to lend</source>
        <translation>可借工具</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>New letters</source>
        <translation>新信件</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>圈子</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Endorsed</source>
        <translation>认可数</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待发</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>%1 is out already.</source>
        <translation>%1 已出炉。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>This step is not part of the work order.</source>
        <translation>此工序不属于该工单。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 went in; each is good, scrap or to be done again.</source>
        <translation>
            <numerusform>%1 装入了 %n 件；每件须为良品、废品或返工。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why pieces of %1 are not good.</source>
        <translation>请说明 %1 的件为何不合格。</translation>
    </message>
    <message>
        <source>There is no such load.</source>
        <translation>没有这个合批。</translation>
    </message>
    <message>
        <source>There is no load “%1”.</source>
        <translation>没有合批“%1”。</translation>
    </message>
    <message>
        <source>%1 of %2 can go in for “%3”; the others are counted, outside or in a load.</source>
        <translation>“%3”可装入 %2 的 %1 件；其余已计数、在外协或已在合批中。</translation>
    </message>
    <message>
        <source>A piece takes at least one space.</source>
        <translation>每件至少占 1 位。</translation>
    </message>
    <message>
        <source>%1 has pieces at this place of %2 already. Name another place, or take those out first.</source>
        <translation>%2 的这个位置已有 %1 的件。请换一个位置，或先取出那些件。</translation>
    </message>
    <message>
        <source>This is not in the load.</source>
        <translation>这不在合批中。</translation>
    </message>
    <message>
        <source>%1 is empty. Put pieces in first.</source>
        <translation>%1 是空的。请先装入。</translation>
    </message>
    <message>
        <source>The time must be between 0 and 24 hours.</source>
        <translation>时间应在 0 到 24 小时之间。</translation>
    </message>
    <message>
        <source>An expense cannot be negative.</source>
        <translation>费用不能为负。</translation>
    </message>
    <message>
        <source>%1 pieces of %2 are listed in %3, but only %4 are left for “%5”. Leave these out, and put in those that are there.</source>
        <translation>合批 %3 中列着 %2 的 %1 件，但“%5”工序只剩 %4 件。请先把这些取出，再按实际件数装入。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 stand in %2. Take that load out first, or leave them out of it.</source>
        <translation>
            <numerusform>%1 有 %n 件在合批 %2 中。请先出炉，或把它们从合批中取出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotActions</name>
    <message>
        <source>Cut</source>
        <translation>裁切</translation>
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
        <source>For example: %1; “4 x 3” is one lot of four. What is left stays in this lot.</source>
        <translation>例如：%1；“4 x 3”是含四块的一个批次。剩下的留在本批次。</translation>
    </message>
    <message>
        <source>Remnants</source>
        <translation>余料</translation>
    </message>
    <message>
        <source>Cut off and still usable: they are proposed first when material is needed.</source>
        <translation>裁下后仍可使用：需要用料时会优先建议。</translation>
    </message>
    <message>
        <source>Off-cut</source>
        <translation>边角</translation>
    </message>
    <message>
        <source>Thrown away. The parts bear what it was worth.</source>
        <translation>丢弃的部分，其价值由裁片承担。</translation>
    </message>
    <message>
        <source>Thickness of the parts</source>
        <translation>裁片厚度</translation>
    </message>
    <message>
        <source>Say which parts are cut off.</source>
        <translation>请填写裁下的部分。</translation>
    </message>
    <message>
        <source>Cut; parts cut off: %1</source>
        <translation>已裁切；裁下 %1 份</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>What is said of this lot</source>
        <translation>批次的描述</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>厚度</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>Size of each piece</source>
        <translation>每块大小</translation>
    </message>
    <message>
        <source>Where several equal pieces lie in the lot.</source>
        <translation>批次里有几块同样大小的料时填写。</translation>
    </message>
    <message>
        <source>Fineness</source>
        <translation>成色</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>In millimetres: 0,0 400,0 400,300.</source>
        <translation>毫米：0,0 400,0 400,300。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Keep it from being used</source>
        <translation>冻结这个批次</translation>
    </message>
    <message>
        <source>Let it be used again</source>
        <translation>放行，可以再用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It is not proposed, issued, shipped or merged until it is released.</source>
        <translation>放行之前不会被建议、领用、发货或合并。</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Record test</source>
        <translation>记录检测</translation>
    </message>
    <message>
        <source>What was measured or judged</source>
        <translation>测得或判定的结果</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>For example: tear test, bend test, test tile at 1 240 °C.</source>
        <translation>例如：撕裂测试、弯折测试、1240 °C 试片。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>测得值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>As your trade writes it: N/mm, ΔE, %.</source>
        <translation>按行内写法：N/mm、ΔE、%。</translation>
    </message>
    <message>
        <source>± uncertainty</source>
        <translation>± 不确定度</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>A failed lot is put on hold, one that passes is released.</source>
        <translation>不合格的冻结，合格的放行。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>The test is recorded</source>
        <translation>检测已记录</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Make one lot of this and others</source>
        <translation>与其他批次并成一个</translation>
    </message>
    <message>
        <source>With these</source>
        <translation>与这些合并</translation>
    </message>
    <message>
        <source>No other lot of the same material, supplier, grade and thickness lies on this shelf.</source>
        <translation>这个架上没有同物料、同供应商、同品级、同厚度的其他批次。</translation>
    </message>
    <message>
        <source>Tick them with the space bar, or scan their labels. What they were stays known.</source>
        <translation>按空格勾选，或扫描标签。来源始终可查。</translation>
    </message>
    <message>
        <source>Tick at least one other lot.</source>
        <translation>请至少勾选一个其他批次。</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>已合并为 %1</translation>
    </message>
</context>
<context>
    <name>MachineValues</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>What stands here</source>
        <translation>此处内容</translation>
    </message>
</context>
<context>
    <name>Machines</name>
    <message>
        <source>What came from the other machine cannot be read. Nothing was changed; ask for it again.</source>
        <translation>另一台电脑发来的内容无法读取。未作改动；请重新要一份。</translation>
    </message>
    <message>
        <source>This studio has several machines already.</source>
        <translation>本工作室已有多台电脑。</translation>
    </message>
    <message>
        <source>Further machines are made on machine A, which gives the letters. Nothing was changed.</source>
        <translation>其他电脑要在电脑 A 上添加，由它分配字母。未作改动。</translation>
    </message>
    <message>
        <source>A studio has at most %1 machines. Nothing was changed.</source>
        <translation>一个工作室最多 %1 台电脑。未作改动。</translation>
    </message>
    <message>
        <source>Two different actions came under one number from this machine; what follows is kept aside.</source>
        <translation>这台电脑用同一编号发来了两个不同的操作；后面的都先搁置。</translation>
    </message>
    <message>
        <source>A rule of the studio file stands against it: %1.</source>
        <translation>工作室文件的规则不允许：%1。</translation>
    </message>
    <message>
        <source>Number %1 of this machine has not come yet.</source>
        <translation>这台电脑的第 %1 号还没有到。</translation>
    </message>
    <message>
        <source>It builds on what another machine did, and that has not come yet.</source>
        <translation>它以另一台电脑的操作为基础，而那个操作还没有到。</translation>
    </message>
    <message>
        <source>This studio has no other machine.</source>
        <translation>本工作室没有其他电脑。</translation>
    </message>
    <message>
        <source>This studio has no such machine.</source>
        <translation>本工作室没有这台电脑。</translation>
    </message>
    <message>
        <source>This is not in question as it was any more. Nothing was changed; look again.</source>
        <translation>这个问题已经和刚才不一样了。未作改动；请再看一遍。</translation>
    </message>
    <message>
        <source>Other things about this are in question, too. Nothing was changed; choose those first.</source>
        <translation>这条记录还有别的冲突。未作改动；请先选定那些。</translation>
    </message>
    <message>
        <source>This comes from the machine of another studio. Nothing was changed.</source>
        <translation>这来自别的工作室的电脑。未作改动。</translation>
    </message>
    <message>
        <source>Two machines said different things here, and nobody has chosen yet. Nothing was changed; choose first, under Peers, Questions, then change it.</source>
        <translation>两台电脑在这里填得不一样，还没有人选定。未作改动；请先到“同伴”的“待决问题”里选定，再来修改。</translation>
    </message>
    <message>
        <source>There is no such choice. Nothing was changed.</source>
        <translation>没有这个选项，未作改动。</translation>
    </message>
    <message>
        <source>One machine keeps this and another removed it: choose one of the two. Nothing was changed.</source>
        <translation>一台电脑保留了它，另一台移除了它：请二选一。未作改动。</translation>
    </message>
    <message>
        <source>“%1” is not in question here.</source>
        <translation>“%1”在这里没有争议。</translation>
    </message>
    <message>
        <source>A newer Benchbook wrote this. Nothing was changed; update this one and take it in again.</source>
        <translation>这由更新版的工坊簿写成。什么都没有改动；请更新这里的工坊簿，再导入一次。</translation>
    </message>
    <message>
        <source>This is too much for one action of a studio with several machines. Nothing was changed; do it in parts.</source>
        <translation>对于有多台电脑的工作室，一次操作包含的内容过多。未作任何更改；请分几次进行。</translation>
    </message>
    <message>
        <source>The studio file is damaged: it lacks an action that it counts. Nothing was changed; verify it, or take a backup.</source>
        <translation>工作室文件已损坏：缺少一个已计入的操作。未作任何更改；请检验文件，或改用备份。</translation>
    </message>
</context>
<context>
    <name>MakePlan</name>
    <message>
        <source>Nothing of this has to be made any more.</source>
        <translation>这一款已不需要再做。</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>Write the reorder point anew: it was in %1.</source>
        <translation>请重填再订货点：原来的单位是 %1。</translation>
    </message>
    <message>
        <source>The unit “%1” is unknown.</source>
        <translation>单位“%1”无法识别。</translation>
    </message>
    <message>
        <source>A reorder point cannot be negative.</source>
        <translation>再订货点不能为负。</translation>
    </message>
    <message>
        <source>“%1” is not written as name: value.</source>
        <translation>“%1”没有写成 名称: 内容。</translation>
    </message>
    <message>
        <source>“%1” stands twice.</source>
        <translation>“%1”写了两次。</translation>
    </message>
    <message>
        <source>This material does not exist any more.</source>
        <translation>此物料已不存在。</translation>
    </message>
    <message>
        <source>A pack holds more than nothing.</source>
        <translation>包装数量必须大于零。</translation>
    </message>
    <message>
        <source>“%1” is a unit already; a pack needs a word of its own.</source>
        <translation>“%1”已经是单位；包装请另取名称。</translation>
    </message>
    <message>
        <source>The name of a pack holds no figures.</source>
        <translation>包装名称里不能有数字。</translation>
    </message>
    <message>
        <source>“%1” is in %2, but %3 is counted in %4: the one does not turn into the other.</source>
        <translation>“%1”以%2计，而%3以%4计：两者不能换算。</translation>
    </message>
    <message>
        <source>“%1” is not more than nothing.</source>
        <translation>“%1”不大于零。</translation>
    </message>
    <message>
        <source>“%1”: more than %2 pieces at once are a slip of the finger.</source>
        <translation>“%1”：一次多于 %2 块多半是手误。</translation>
    </message>
    <message>
        <source>The unit stays %1: lots, recipes or purchases count in it already. Add another material for another unit.</source>
        <translation>单位仍为 %1：已有批次、配方或采购按它计量。需要其他单位时请另建物料。</translation>
    </message>
</context>
<context>
    <name>PageTable</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Materials and lots</source>
        <translation>物料与批次</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>同伴</translation>
    </message>
</context>
<context>
    <name>PairingCard</name>
    <message>
        <source>This card says too much for a code to scan: give it as a file. Cards become shorter when machines that are no longer used are taken off.</source>
        <translation>这张卡内容太多，放不进可扫描的码：请以文件形式给对方。移除不再使用的电脑，卡就会变短。</translation>
    </message>
    <message>
        <source>This is no pairing card of Benchbook.</source>
        <translation>这不是工坊簿的配对卡。</translation>
    </message>
    <message>
        <source>This pairing card was made by a newer Benchbook. Update the program, then read it again.</source>
        <translation>这张配对卡由更新版的工坊簿制作。请更新程序，再读一次。</translation>
    </message>
    <message>
        <source>This is too large for a pairing card.</source>
        <translation>这对配对卡来说太大了。</translation>
    </message>
    <message>
        <source>This pairing card is incomplete or was changed on the way. Ask for it again.</source>
        <translation>这张配对卡不完整或在途中被改动了。请对方重发。</translation>
    </message>
    <message>
        <source>This pairing card is not as Benchbook makes them. Ask its studio for a new one.</source>
        <translation>这张配对卡不像工坊簿做的。请那家工作室给一张新的。</translation>
    </message>
    <message>
        <source>This pairing card was not signed by the studio it names. Do not use it, and tell them.</source>
        <translation>这张配对卡不是由所写的工作室签名的。请不要使用，并告诉对方。</translation>
    </message>
    <message>
        <source>This pairing card names a machine that its studio did not admit. Do not use it, and tell them.</source>
        <translation>这张配对卡上有一台其工作室没有接纳的电脑。请不要使用，并告诉对方。</translation>
    </message>
    <message>
        <source>This pairing card says that it follows an earlier one, and it does not. Do not use it, and tell them.</source>
        <translation>这张配对卡自称接续较早的一张，其实不是。请不要使用，并告诉对方。</translation>
    </message>
    <message>
        <source>The studio&apos;s name on a card is of plain letters and not longer than a line. Change it in the settings.</source>
        <translation>卡上的工作室名称只用普通文字，不超过一行。请在设置里修改。</translation>
    </message>
    <message>
        <source>The pairing card was not made: its machines and keys do not fit together.</source>
        <translation>配对卡没有生成：上面的电脑与密钥对不上。</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>There is no file “%1” here.</source>
        <translation>这里没有文件“%1”。</translation>
    </message>
    <message>
        <source>Nothing was added to %1: what is about a person can be erased, and a file in a backup could not. Add it to the material, lot or product it is about.</source>
        <translation>没有为 %1 添加任何文件：个人资料可以被抹除，备份中的文件却不能。请添加到相关的物料、批次或产品。</translation>
    </message>
    <message>
        <source>There is no record “%1” any more.</source>
        <translation>记录“%1”已不存在。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空的。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB.</source>
        <translation>“%1”大于 %2 MB。</translation>
    </message>
    <message>
        <source>%1 has this file already, as “%2”.</source>
        <translation>%1 已有这个文件，名为“%2”。</translation>
    </message>
    <message>
        <source>Several files here are called “%1”. Name one by its id.</source>
        <translation>这里有多个文件名为“%1”。请用编号指明。</translation>
    </message>
</context>
<context>
    <name>PeerBoardPage</name>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>none free</source>
        <translation>没有空闲</translation>
    </message>
    <message>
        <source>As we say it now</source>
        <translation>我们现在的说法</translation>
    </message>
    <message>
        <source>As others know it</source>
        <translation>别家所知</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布于</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Its time is over: others see it as out of date.</source>
        <translation>有效期已过：别家看到的是过时的。</translation>
    </message>
    <message>
        <source>Nobody was told, or it is withdrawn.</source>
        <translation>还没有告诉任何人，或已经撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) with our hours wait for the next bundles.</source>
        <translation>
            <numerusform>%n 封带有我们工时的信件等待下一个同步包。</numerusform>
        </translation>
    </message>
    <message>
        <source>Our hours changed since. Publish them again when others should know.</source>
        <translation>此后我们的工时有变。需要别家知道时请再发布。</translation>
    </message>
    <message>
        <source>! They said this version twice with other numbers, perhaps on two machines. Ask them which holds.</source>
        <translation>! 对方同一版本说了两次，数目不同，也许来自两台电脑。请问清以哪个为准。</translation>
    </message>
    <message>
        <source>Out of date: ask before you count on these hours.</source>
        <translation>已经过时：指望这些工时之前请先问一问。</translation>
    </message>
    <message>
        <source>As they published it</source>
        <translation>对方发布的内容</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
    <message numerus="yes">
        <source>We, to %n studio(s)</source>
        <translation>
            <numerusform>我们，给 %n 家工作室</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>求购</translation>
    </message>
    <message>
        <source>Ask for a quotation…</source>
        <translation>询价…</translation>
    </message>
    <message>
        <source>Order it…</source>
        <translation>订下…</translation>
    </message>
    <message>
        <source>Quote a price…</source>
        <translation>报价…</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>Price for all of it</source>
        <translation>全部的价格</translation>
    </message>
    <message>
        <source>to be agreed</source>
        <translation>面议</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需要日期</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>写于</translation>
    </message>
    <message>
        <source>it is withdrawn</source>
        <translation>撤回为止</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告诉了谁</translation>
    </message>
    <message>
        <source>the withdrawal waits in the box</source>
        <translation>撤回信在信箱里等待</translation>
    </message>
    <message>
        <source>waits in the box</source>
        <translation>在信箱里等待</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>On the shelves</source>
        <translation>架上</translation>
    </message>
    <message>
        <source>Out of date: we offer %1 of %2, and less is there. Withdraw it, and offer what is left.</source>
        <translation>已过时：我们提供了 %2 的 %1，架上已没有这么多。请撤回，再提供剩下的。</translation>
    </message>
</context>
<context>
    <name>PeerTrust</name>
    <message>
        <source>The words were not heard of this card. Begin anew: let them read out their own words, and type the ones that are asked for.</source>
        <translation>听到的不是这张卡的暗语。请从头开始：让对方念出他们自己的词，再输入所要求的那几个。</translation>
    </message>
    <message>
        <source>The card on their screen is another than the one that came to you. Nothing was changed. Take the card from their screen as their new one.</source>
        <translation>对方屏幕上的卡与收到的不是同一张。未作改动。请把对方屏幕上的卡作为新卡收下。</translation>
    </message>
    <message>
        <source>The keys of “%1” have changed, and nobody vouches for the new ones: nothing is written to them now. Call them on a number that you know, and let them read out their words.</source>
        <translation>“%1”的密钥变了，没有人为新密钥担保：现在不会给对方写任何内容。请拨打自己知道的号码，让对方念出暗语。</translation>
    </message>
    <message>
        <source>The keys of “%1” are not verified yet. Call them and let them read out their words; then money can be written about.</source>
        <translation>“%1”的密钥还没有核实。请打电话让对方念出暗语，之后才能写涉及金额的信件。</translation>
    </message>
    <message>
        <source>On the new card of “%1” stands a machine again that they had taken off. Nothing was changed. Ask them to take it off once more and to send the card that comes of it.</source>
        <translation>“%1”的新配对卡上又出现了一台他们已移除的机器。未作任何更改。请对方再次移除这台电脑，并发来由此产生的配对卡。</translation>
    </message>
</context>
<context>
    <name>Peers</name>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The bundle “%1” cannot be read again.</source>
        <translation>同步包“%1”无法再次读取。</translation>
    </message>
    <message>
        <source>written by a studio that %1 does not speak for</source>
        <translation>由 %1 无权代表的工作室所写</translation>
    </message>
    <message>
        <source>not written to us</source>
        <translation>不是写给我们的</translation>
    </message>
    <message>
        <source>signed by a machine that is not on the card of its studio; ask %1 for their new card</source>
        <translation>由不在其工作室卡上的电脑签名；请向 %1 要新卡</translation>
    </message>
    <message>
        <source>signed by a machine that its studio has withdrawn</source>
        <translation>由已被其工作室吊销的电脑签名</translation>
    </message>
    <message>
        <source>written to a circle that we are not in</source>
        <translation>写给我们不在其中的圈子</translation>
    </message>
    <message>
        <source>The location %1 is no place at a peer. Give it another code, so that %2 can have one.</source>
        <translation>库位 %1 不是同伴处的库位。请给它换一个编号，好让 %2 用这个编号。</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>This customer does not exist.</source>
        <translation>没有这位客户。</translation>
    </message>
    <message>
        <source>In this deal %1 gives the work, not we.</source>
        <translation>这笔约定里，委托方是 %1，不是我们。</translation>
    </message>
    <message>
        <source>In this deal %1 does the work, not we.</source>
        <translation>这笔约定里，制作方是 %1，不是我们。</translation>
    </message>
    <message>
        <source>Letters to and from %1 crossed. Answer these first; until then nothing is agreed.</source>
        <translation>与 %1 往来的信件交错了。请先答复；在此之前什么都没有约定。</translation>
    </message>
    <message>
        <source>This deal with %1 was cancelled.</source>
        <translation>与 %1 的这笔约定已取消。</translation>
    </message>
    <message>
        <source>This deal with %1 is settled already.</source>
        <translation>与 %1 的这笔约定已经结算。</translation>
    </message>
    <message>
        <source>Nothing is agreed with %1 yet: an offer and its acceptance are needed.</source>
        <translation>与 %1 还没有约定：需要委托和对方的接受。</translation>
    </message>
    <message>
        <source>A letter about this waits in the box already. Send it, change it or throw it away first.</source>
        <translation>信箱里已有一封关于此事的信在等待。请先发出、修改或丢弃它。</translation>
    </message>
    <message>
        <source>“%1” is not possible here now: it is the turn of %2.</source>
        <translation>现在不能写“%1”：轮到 %2 了。</translation>
    </message>
    <message>
        <source>“%1” is not possible here now. Possible: %2.</source>
        <translation>现在这里不能写“%1”。可以写：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 项</translation>
    </message>
    <message>
        <source>There is no such deal.</source>
        <translation>没有这个约定。</translation>
    </message>
    <message>
        <source>There is no deal “%1”. Name it by its title or the first digits of its number.</source>
        <translation>没有约定“%1”。请写它的标题或编号的前几位。</translation>
    </message>
    <message>
        <source>Several deals are called “%1”; name one by its number.</source>
        <translation>有多个约定叫“%1”；请写编号。</translation>
    </message>
    <message>
        <source>This deal is with %1; a letter of it goes to nobody else.</source>
        <translation>这个约定是与 %1 的，其中的信件不能给别人。</translation>
    </message>
    <message>
        <source>A letter about this waits in the box already. Change it or throw it away first.</source>
        <translation>信箱里已有一封关于这件事的待发信件。请先修改或丢弃它。</translation>
    </message>
    <message>
        <source>Nothing can be written here now: it is the turn of %1.</source>
        <translation>现在这里什么都不能写：轮到 %1。</translation>
    </message>
    <message>
        <source>This deal belongs to no work order. Tie it to one first, or send the pieces out from the work order.</source>
        <translation>这笔约定没有对应的工单。请先关联工单，或直接从工单外发。</translation>
    </message>
    <message>
        <source>Line %1 is not agreed in pieces, so no pieces can be handed over for it.</source>
        <translation>第 %1 行不是按件约定的，不能按件交出。</translation>
    </message>
    <message>
        <source>%1 of the agreed pieces can still be handed over to %2: at least one and no more.</source>
        <translation>约定的件里还能交给 %2 %1 件：至少一件，不能更多。</translation>
    </message>
    <message>
        <source>Nothing of ours lies at %1.</source>
        <translation>%1 那里没有我们的东西。</translation>
    </message>
    <message>
        <source>%1 is blocked. Listen to them again first.</source>
        <translation>%1 已被屏蔽。请先解除屏蔽。</translation>
    </message>
    <message>
        <source>Another card came under the name of %1. Hear their words first; until then nothing goes out to them.</source>
        <translation>以 %1 的名义来了另一张卡。请先听对方念暗语；在此之前不会给对方发任何东西。</translation>
    </message>
    <message>
        <source>Nobody heard the words of %1 yet. Money and work are agreed with verified peers only; hear their words first.</source>
        <translation>还没有人听 %1 念过暗语。金额和工作只与核实过的同伴约定；请先听对方念暗语。</translation>
    </message>
    <message>
        <source>There is no such circle.</source>
        <translation>没有这个圈子。</translation>
    </message>
    <message>
        <source>A letter goes to one peer or to one circle.</source>
        <translation>一封信件写给一个同伴或一个圈子。</translation>
    </message>
    <message>
        <source>This letter is not in the box any more.</source>
        <translation>这封信件已不在信箱里。</translation>
    </message>
    <message>
        <source>This letter was signed for a bundle and may have left. Answer it with another letter: a change, a cancellation or a retraction.</source>
        <translation>这封信件已为同步包签名，可能已经发出。请另写一封来答复它：变更、取消或撤回。</translation>
    </message>
    <message>
        <source>This is no picture that can be read, or it is too large.</source>
        <translation>这不是可读取的照片，或照片太大。</translation>
    </message>
    <message>
        <source>The picture cannot be written as JPEG.</source>
        <translation>照片无法存为 JPEG。</translation>
    </message>
    <message>
        <source>There is no such letter.</source>
        <translation>没有这封信件。</translation>
    </message>
    <message>
        <source>Say to whom it is offered.</source>
        <translation>请说明委托给谁。</translation>
    </message>
    <message>
        <source>Name every peer once.</source>
        <translation>每位同伴只写一次。</translation>
    </message>
    <message>
        <source>%1 is closed already.</source>
        <translation>%1 已经结束。</translation>
    </message>
    <message>
        <source>This step is not part of %1.</source>
        <translation>此工序不属于 %1。</translation>
    </message>
    <message>
        <source>%1 of %2 can go out for “%3”: offer at least one and no more.</source>
        <translation>%2 可外发做“%3”的有 %1 件：至少委托一件，不能更多。</translation>
    </message>
    <message>
        <source>Say what is paid for one piece, and in which currency.</source>
        <translation>请说明每件付多少，以什么货币。</translation>
    </message>
    <message>
        <source>The day they are due is over already.</source>
        <translation>要求的交期已经过去。</translation>
    </message>
    <message>
        <source>A studio has at most 26 machines in its life.</source>
        <translation>一个工作室前后总共最多 26 台电脑。</translation>
    </message>
    <message>
        <source>This studio has no keys yet. Make them first, under Peers; then it can be paired with others.</source>
        <translation>本工作室还没有密钥。请先在“同伴”里生成，之后才能与别人配对。</translation>
    </message>
    <message>
        <source>This studio has its keys already.</source>
        <translation>本工作室已经有密钥。</translation>
    </message>
    <message>
        <source>There is no such machine.</source>
        <translation>没有这台电脑。</translation>
    </message>
    <message>
        <source>This is the machine you work on. Withdraw it from another one of the studio&apos;s machines.</source>
        <translation>这就是正在使用的电脑。请在工作室的另一台电脑上吊销它。</translation>
    </message>
    <message>
        <source>This machine was withdrawn already.</source>
        <translation>这台电脑已经吊销。</translation>
    </message>
    <message>
        <source>What this machine asked with is lost. Ask again.</source>
        <translation>这台电脑申请时的密钥丢了。请重新申请。</translation>
    </message>
    <message>
        <source>This machine has not asked yet. Ask first, and carry that to the owner&apos;s machine.</source>
        <translation>这台电脑还没有申请。请先申请，再把申请带到业主的电脑。</translation>
    </message>
    <message>
        <source>This is the answer of another studio. Nothing was changed.</source>
        <translation>这是另一家工作室的答复。什么都没有改。</translation>
    </message>
    <message>
        <source>The card in this answer does not name this machine.</source>
        <translation>这份答复里的配对卡没有这台电脑。</translation>
    </message>
    <message>
        <source>This studio has no such machine.</source>
        <translation>本工作室没有这台电脑。</translation>
    </message>
    <message>
        <source>This studio has several other machines. Name one by its letter.</source>
        <translation>这家工作室还有好几台电脑。请用字母指明一台。</translation>
    </message>
    <message>
        <source>What the file says of %1 does not fit.</source>
        <translation>文件里关于 %1 的内容前后对不上。</translation>
    </message>
    <message>
        <source>This is the card of your own studio. Give it to others, and take theirs.</source>
        <translation>这是本工作室自己的卡。请把它给别人，再收下别人的卡。</translation>
    </message>
    <message>
        <source>You have a peer called %1, and this card has other keys. Nothing was changed. If it is another studio of that name, pair with it as a new one; if it is theirs, take it as their card and hear their words again.</source>
        <translation>已有同伴叫 %1，而这张卡的密钥不同。未作改动。如果是同名的另一家工作室，请作为新同伴配对；如果就是这个同伴，请收下作为其新卡，并重新听对方念暗语。</translation>
    </message>
    <message>
        <source>Begin first: then it is said which of their words to type.</source>
        <translation>请先开始核实，然后会说明要输入对方的哪几个词。</translation>
    </message>
    <message>
        <source>This peer does not exist.</source>
        <translation>没有这个同伴。</translation>
    </message>
    <message>
        <source>The keys of this machine are not among those of the studio. Add it as a machine, or bring its keys from the recovery sheet.</source>
        <translation>这台电脑的密钥不在工作室的密钥之中。请把它添加为电脑，或用恢复单找回密钥。</translation>
    </message>
    <message>
        <source>Count at least one line of the delivery.</source>
        <translation>请至少清点交货的一行。</translation>
    </message>
    <message>
        <source>Line %1 is not agreed in pieces, or stands here twice.</source>
        <translation>第 %1 行不是按件约定的，或重复了。</translation>
    </message>
    <message>
        <source>A count is zero or more.</source>
        <translation>数量不能小于零。</translation>
    </message>
    <message>
        <source>Say why pieces are not accepted.</source>
        <translation>请说明为什么不接受。</translation>
    </message>
    <message>
        <source>%1 more pieces were counted than were handed over to %2. Nothing was written; count them again, or hand them over first.</source>
        <translation>比交给 %2 的多数了 %1 件。什么都没有写；请重新清点，或先登记交出。</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>交货 %1</translation>
    </message>
    <message>
        <source>Nothing was handed over to %1 under this deal. Hand the pieces over first, with the day they went.</source>
        <translation>这笔约定下还没有把件交给 %1。请先登记交出及其日期。</translation>
    </message>
    <message>
        <source>“%1” is no reason that letters give.</source>
        <translation>“%1”不是信件里的原因。</translation>
    </message>
    <message>
        <source>No pieces were counted back under this deal, so no work order bears it.</source>
        <translation>这笔约定下没有收回任何件，所以没有工单承担它。</translation>
    </message>
    <message>
        <source>The peer pays us; a work order bears no charge below zero.</source>
        <translation>是同伴付给我们；工单不承担负的费用。</translation>
    </message>
    <message>
        <source>No rate of %1 is kept, so what it costs stays unknown.</source>
        <translation>没有 %1 的汇率，所以费用仍未知。</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>领给 %1</translation>
    </message>
    <message>
        <source>This deal is our order %1 already.</source>
        <translation>这笔约定已经是我们的订单 %1。</translation>
    </message>
    <message>
        <source>There is no channel to take an order from.</source>
        <translation>没有可以接单的渠道。</translation>
    </message>
    <message>
        <source>Take this deal on as an order first.</source>
        <translation>请先把这笔约定接为订单。</translation>
    </message>
    <message>
        <source>No work order makes this yet, so there is no progress to tell. Plan one first.</source>
        <translation>还没有工单在做它，没有进度可报。请先计划一张工单。</translation>
    </message>
    <message>
        <source>Nothing was shipped that was not told of already. Ship the order first, or say how many pieces of work were sent.</source>
        <translation>没有尚未通知的发货。请先给订单发货，或说明送出了多少件。</translation>
    </message>
    <message>
        <source>Line %1 is not agreed.</source>
        <translation>第 %1 行没有约定。</translation>
    </message>
    <message>
        <source>Deliver at least one piece.</source>
        <translation>至少交一件。</translation>
    </message>
    <message>
        <source>Only %1 pieces of line %2 were shipped and not told of yet.</source>
        <translation>第 %2 行只有 %1 件已发货而未通知。</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is agreed here, so there is nothing to settle.</source>
        <translation>这里没有约定，没有什么可结算。</translation>
    </message>
    <message>
        <source>Only who wrote a letter can withdraw it.</source>
        <translation>只有写信的一方能撤回它。</translation>
    </message>
    <message>
        <source>Letters about “%1” crossed with those of %2. Choose how it goes on.</source>
        <translation>关于“%1”的信与 %2 的信交错了。请选择怎么继续。</translation>
    </message>
    <message>
        <source>“%1” with %2 waits for you: %3.</source>
        <translation>与 %2 的“%1”在等您：%3。</translation>
    </message>
    <message>
        <source>Another card came under the name of %1. Nothing goes out to them until their words were heard.</source>
        <translation>以 %1 的名义来了另一张配对卡。核对暗语之前，什么都不会发给对方。</translation>
    </message>
    <message>
        <source>Two letters of %1 have the same number; none of theirs counts from there on. Talk with them.</source>
        <translation>%1 有两封信同号；从那里起对方的信都不算数。请与对方谈谈。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of %1 need a newer version of Benchbook.</source>
        <translation>
            <numerusform>%1 有 %n 封信需要更新版的工坊簿。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of %1 wait for earlier ones. Ask for another bundle.</source>
        <translation>
            <numerusform>%1 有 %n 封信在等更早的信。请再要一个同步包。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody heard the words of %1 yet; until then no money and no work is agreed.</source>
        <translation>还没有人核对过 %1 的暗语；在此之前不约定钱和活。</translation>
    </message>
    <message>
        <source>Such a letter goes to one studio, not to a circle.</source>
        <translation>这种信只发给一家工作室，不发给圈子。</translation>
    </message>
    <message>
        <source>The card of a member of “%1” is not known here. Take it and hear their words first.</source>
        <translation>这里没有“%1”某位成员的配对卡。请先收下并核对暗语。</translation>
    </message>
    <message>
        <source>This is over already. Choose a day that is still to come.</source>
        <translation>这一天已经过去。请选一个还没到的日子。</translation>
    </message>
    <message>
        <source>The studio does not know this machine yet. Take in a bundle of the owner&apos;s machine first.</source>
        <translation>工作室还不认识这台电脑。请先读入店主电脑的同步包。</translation>
    </message>
    <message>
        <source>This letter waits on another machine of yours, which may be signing it just now. If that machine is lost, withdraw it first.</source>
        <translation>这封信在您的另一台电脑上待发，那台可能正在签。如果那台丢了，请先吊销它。</translation>
    </message>
    <message>
        <source>%1 invites you to the circle “%2”. Join it or decline.</source>
        <translation>%1 邀请您加入圈子“%2”。请加入或谢绝。</translation>
    </message>
    <message>
        <source>%1 told members of “%2” different stories under one number. Talk with them, and look at what the others hold.</source>
        <translation>%1 在同一编号下对“%2”的成员说了不同的话。请与对方谈谈，并看看别人手里的。</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n letter(s) of the circle “%2” that did not come here. Ask for a bundle.</source>
        <translation>
            <numerusform>%1 手里有圈子“%2”的 %n 封信没有到这里。请索要同步包。</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine has not asked yet.</source>
        <translation>这台电脑还没有申请。</translation>
    </message>
    <message>
        <source>These are not all the digits, or others are among them.</source>
        <translation>数字不全，或混进了别的数字。</translation>
    </message>
    <message>
        <source>“%1” exists already and was left as it is. Choose another name.</source>
        <translation>“%1”已经存在，未作改动。请换一个名称。</translation>
    </message>
    <message>
        <source>This is not a file for a further machine. On the owner&apos;s machine, under Peers, Our keys, add a machine, and carry the file here.</source>
        <translation>这不是给另一台电脑用的文件。请在店主的电脑上，到“同伴”的“我们的密钥”里添加一台电脑，再把文件带过来。</translation>
    </message>
    <message>
        <source>The file could not be copied.</source>
        <translation>文件没能复制过来。</translation>
    </message>
    <message>
        <source>This letter says what was booked with it. Take back “%1” in the history instead; the letter goes with it.</source>
        <translation>这封信写的是同时记账的内容。请在历史中撤销“%1”，信件会一并撤回。</translation>
    </message>
    <message>
        <source>The work order bears what this letter says. Throw it away, and count or settle anew.</source>
        <translation>信中的数目已记入工单。请丢弃这封信，重新验收或结算。</translation>
    </message>
    <message>
        <source>“%1” to %2 was valid until %3 and cannot go out any more. Change it or throw it away, then write the bundle.</source>
        <translation>给 %2 的“%1”有效期到 %3，已不能发出。请修改或丢弃它，再做同步包。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>product, amount</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 of %2 can go out for “%3”, for %4 are offered already: offer at least one and no more, or withdraw an offer first.</source>
        <translation>%2 可外发做“%3”的有 %1 件，因为已有 %4 件委托出去：至少委托一件，不能更多；或先撤回一份委托。</translation>
    </message>
    <message>
        <source>One of several can have it: name at least two peers.</source>
        <translation>几位中只有一位能得到：请至少选两位同伴。</translation>
    </message>
    <message>
        <source>%1 pieces are offered altogether, and %2 are free for “%3”.</source>
        <translation>一共委托 %1 件，而“%3”只有 %2 件可以给出去。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This machine has no keys of the studio, so nothing was changed. Ask to join under Peers, Our keys, or bring the keys from the recovery sheet.</source>
        <translation>这台电脑没有工作室的密钥，因此什么都没有改动。请在“同伴”的“我们的密钥”中申请加入，或用恢复单找回密钥。</translation>
    </message>
    <message>
        <source>This machine has not the key that vouches for machines and cards, so nothing was changed. Do this on an owner&apos;s machine.</source>
        <translation>这台电脑没有为电脑和配对卡作保的密钥，因此什么都没有改动。请在店主的电脑上操作。</translation>
    </message>
    <message>
        <source>%1 pieces of line %2 are agreed and not delivered yet.</source>
        <translation>第 %2 行已约定、尚未交货的有 %1 件。</translation>
    </message>
    <message>
        <source>It was kept here and can be taken in after the update.</source>
        <translation>它已保存在这里，更新后即可导入。</translation>
    </message>
    <message>
        <source>The lines of this deal are different work: say which line.</source>
        <translation>此约定各行是不同的工作：请说明是哪一行。</translation>
    </message>
    <message>
        <source>This deal has no line %1.</source>
        <translation>此约定没有第 %1 行。</translation>
    </message>
    <message>
        <source>Pieces of %1 went out under this deal already.</source>
        <translation>%1 的件数已按此约定交出。</translation>
    </message>
    <message>
        <source>Say of some lot how much was used or came back.</source>
        <translation>请写明某个批次用了多少或退回了多少。</translation>
    </message>
    <message>
        <source>%1 holds other letters of ours than the ones that stand here. They are sent again; talk with them about what each of you has.</source>
        <translation>%1 手里我方的信件与这里的不同。信件会再发一次；请与对方核对各自所存。</translation>
    </message>
    <message>
        <source>%1 says that letters of “%2” are not the same there as here. No letter that came shows it; ask for a bundle.</source>
        <translation>%1 说其手里“%2”的信件与这里的不同。收到的信件中看不出这一点；请要一个同步包。</translation>
    </message>
    <message>
        <source>%1 split money in the circle “%2”, and it comes out the same here. It waits for your signature.</source>
        <translation>%1 在圈子“%2”里分了账，这里算出来一样，等您会签。</translation>
    </message>
    <message>
        <source>%1 split money in the circle “%2”, and it comes out otherwise here. Look at what differs and talk with them.</source>
        <translation>%1 在圈子“%2”里分了账，这里算出来不一样。请看差在哪里，并和对方谈。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in the ledger of the circle “%1” wait for your signature.</source>
        <translation>
            <numerusform>圈子“%1”的账本里有 %n 条等您会签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of %1 about money or work count once somebody heard their words.</source>
        <translation>
            <numerusform>%1 有 %n 封关于钱或工作的信件，核对其口令词后才算数。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>There is a channel “%1” already.</source>
        <translation>已有渠道“%1”。</translation>
    </message>
    <message>
        <source>A fee is between 0 and 95 percent.</source>
        <translation>渠道费应在 0 到 95 % 之间。</translation>
    </message>
    <message>
        <source>A fee cannot be negative.</source>
        <translation>渠道费不能为负。</translation>
    </message>
    <message>
        <source>%1 is the studio&apos;s own currency; it needs no rate.</source>
        <translation>%1 是工作室的本位币，不需要汇率。</translation>
    </message>
    <message>
        <source>There is a rate for %1 already; change that one.</source>
        <translation>%1 已有汇率，请直接修改。</translation>
    </message>
    <message>
        <source>A rate is more than nothing.</source>
        <translation>汇率必须大于零。</translation>
    </message>
    <message>
        <source>The currency stays %1: prices, rates or orders are written in it already.</source>
        <translation>货币仍为 %1：已有价格、费率或订单用它记录。</translation>
    </message>
    <message>
        <source>A margin is between 0 and 95 percent.</source>
        <translation>毛利率应在 0 到 95 % 之间。</translation>
    </message>
    <message>
        <source>The target is at least the floor.</source>
        <translation>目标毛利率不能低于最低毛利率。</translation>
    </message>
    <message>
        <source>The ceiling is at least the target.</source>
        <translation>最高毛利率不能低于目标毛利率。</translation>
    </message>
    <message>
        <source>This cannot be negative.</source>
        <translation>不能为负。</translation>
    </message>
    <message>
        <source>A tax is between 0 and 100 percent.</source>
        <translation>税率应在 0 到 100 % 之间。</translation>
    </message>
    <message>
        <source>A discount is between 0 and 90 percent.</source>
        <translation>折扣应在 0 到 90 % 之间。</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation>请填写 %1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>这个数太大了。</translation>
    </message>
    <message>
        <source>Write a time of the day, for example 18:00.</source>
        <translation>请填写时刻，例如 18:00。</translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message>
        <source>%1 and %2 more lots</source>
        <translation>%1 及另外 %2 个批次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n person(s)</source>
        <translation>
            <numerusform>%n 位成员的平均值</numerusform>
        </translation>
    </message>
    <message>
        <source>usual rate of the studio</source>
        <translation>工作室的通常费率</translation>
    </message>
    <message>
        <source>Ask for 1 to 100,000 pieces.</source>
        <translation>件数应为 1 到 100,000。</translation>
    </message>
    <message>
        <source>This product does not exist.</source>
        <translation>没有这个产品。</translation>
    </message>
    <message>
        <source>%1 has no recipe yet, so its cost is unknown.</source>
        <translation>%1 还没有配方，成本未知。</translation>
    </message>
    <message>
        <source>There is no channel “%1”.</source>
        <translation>没有渠道“%1”。</translation>
    </message>
    <message>
        <source>cost of %1</source>
        <translation>%1 的成本</translation>
    </message>
    <message>
        <source>nothing in stock; last paid on %1</source>
        <translation>没有库存；按 %1 的最近进价</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>成本未知</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n piece(s)</source>
        <translation>
            <numerusform>%n 件用 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 attrition included</source>
        <translation>，含损耗 %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The cost of %1 is unknown: state the cost of its lots, then the price can be reckoned.</source>
        <translation>%1 的成本未知：填写其批次的成本后才能算价。</translation>
    </message>
    <message numerus="yes">
        <source>learnt from %n log(s)</source>
        <translation>
            <numerusform>由 %n 条工时记录得出</numerusform>
        </translation>
    </message>
    <message>
        <source>standard time of the recipe</source>
        <translation>配方的标准工时</translation>
    </message>
    <message>
        <source>%1 an hour (%2)</source>
        <translation>每小时 %1（%2）</translation>
    </message>
    <message>
        <source>no hourly rate is known</source>
        <translation>没有已知的小时费率</translation>
    </message>
    <message numerus="yes">
        <source>%1 min for %n piece(s), %2; %3</source>
        <translation>
            <numerusform>%n 件 %1 分钟，%2；%3</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody&apos;s hourly rate is known: enter one in the settings.</source>
        <translation>没有任何成员的小时费率：请在设置里填写。</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>间接费</translation>
    </message>
    <message>
        <source>%1 min at %2 an hour</source>
        <translation>%1 分钟，每小时 %2</translation>
    </message>
    <message>
        <source>Expected loss</source>
        <translation>预期损失</translation>
    </message>
    <message>
        <source>learnt yield of the route %1</source>
        <translation>实际记录的全程良品率 %1</translation>
    </message>
    <message>
        <source>expected yield of the route %1</source>
        <translation>预期的全程良品率 %1</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Fee of %1</source>
        <translation>%1 的渠道费</translation>
    </message>
    <message>
        <source>%1 of the price and %2 fixed</source>
        <translation>售价的 %1，另加 %2</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>%1 of the price</source>
        <translation>售价的 %1</translation>
    </message>
    <message>
        <source>Customer&apos;s tier</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>%1 off %2, not below the floor</source>
        <translation>在 %2 上减 %1，不低于底价</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>prices end in: %1</source>
        <translation>价格尾数：%1</translation>
    </message>
    <message>
        <source>Margin before discount and rounding</source>
        <translation>折扣与取整前的毛利</translation>
    </message>
    <message>
        <source>target margin %1 of the price without tax</source>
        <translation>目标毛利率，占不含税价的 %1</translation>
    </message>
    <message>
        <source>The list price %1 is below the floor: each piece sold at it earns less than the lowest margin.</source>
        <translation>标价 %1 低于底价：按此出售的每一件都达不到最低毛利率。</translation>
    </message>
    <message>
        <source>Fee %1, tax %2 and margin %3 leave nothing of any price.</source>
        <translation>渠道费 %1、税 %2 加上毛利率 %3，售价已无剩余。</translation>
    </message>
    <message>
        <source>to the cent</source>
        <translation>精确到分</translation>
    </message>
</context>
<context>
    <name>PrintOut</name>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>A price cannot be negative.</source>
        <translation>价格不能为负。</translation>
    </message>
    <message>
        <source>The recipe has no input number %1.</source>
        <translation>配方没有第 %1 项用料。</translation>
    </message>
    <message>
        <source>Input number %1 stands twice.</source>
        <translation>第 %1 项用料写了两次。</translation>
    </message>
    <message>
        <source>There is a variant “%1” already.</source>
        <translation>已有款式“%1”。</translation>
    </message>
    <message>
        <source>Write “%1” as text, for example &quot;12.50&quot;.</source>
        <translation>请把“%1”写成文字，例如 &quot;12.50&quot;。</translation>
    </message>
    <message>
        <source>Write “%1” as a whole number.</source>
        <translation>请把“%1”写成整数。</translation>
    </message>
    <message>
        <source>“%1” is a list.</source>
        <translation>“%1”应为列表。</translation>
    </message>
    <message>
        <source>This is an object in braces.</source>
        <translation>这里应为花括号里的对象。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message>
        <source>This product does not exist any more.</source>
        <translation>此产品已不存在。</translation>
    </message>
    <message>
        <source>This recipe does not exist any more.</source>
        <translation>此配方已不存在。</translation>
    </message>
    <message>
        <source>This product has no recipe yet.</source>
        <translation>此产品还没有配方。</translation>
    </message>
    <message>
        <source>“%1” is not a number of minutes, for example 12 or 7.5.</source>
        <translation>“%1”不是分钟数，例如 12 或 7.5。</translation>
    </message>
    <message>
        <source>Say which material.</source>
        <translation>请选择物料。</translation>
    </message>
    <message>
        <source>Attrition is between 0 and 1000 percent.</source>
        <translation>损耗应在 0 到 1000 % 之间。</translation>
    </message>
    <message>
        <source>Say how much one piece takes.</source>
        <translation>请填写单件用量。</translation>
    </message>
    <message>
        <source>A step needs a name.</source>
        <translation>工序要有名称。</translation>
    </message>
    <message>
        <source>Say how many minutes a piece takes; 0 is an answer.</source>
        <translation>请填写单件分钟数，可以填 0。</translation>
    </message>
    <message>
        <source>An expected yield is above 0 and at most 100 percent.</source>
        <translation>预期良品率要大于 0，最多 100 %。</translation>
    </message>
    <message>
        <source>A piece takes more than nothing.</source>
        <translation>单件用量必须大于零。</translation>
    </message>
    <message>
        <source>A recipe has at least one input or one step.</source>
        <translation>配方至少要有一项用料或一道工序。</translation>
    </message>
    <message>
        <source>This variant does not exist any more.</source>
        <translation>此款式已不存在。</translation>
    </message>
    <message>
        <source>This line belongs to an earlier version of the recipe. Nothing was changed; open the current version.</source>
        <translation>这一行属于配方的旧版本。未作改动，请打开当前版本。</translation>
    </message>
    <message>
        <source>Write a number from 0 to 100 000.</source>
        <translation>请填写 0 到 100 000 之间的数。</translation>
    </message>
</context>
<context>
    <name>PurchaseAdvice</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Of %1 offers this costs least: %2, of which freight %3.</source>
        <translation>在 %1 个可选价格中这样花费最少：%2，其中运费 %3。</translation>
    </message>
    <message>
        <source>The time was not enough to prove that nothing is better.</source>
        <translation>时间不够，未能证明没有更好的方案。</translation>
    </message>
    <message>
        <source>Quotes in %1 were left out: there is no exchange rate for it.</source>
        <translation>%1 报价未纳入比较：没有汇率。</translation>
    </message>
    <message>
        <source>%1 would cost %2 less, but what you asked for beside the price outweighs it.</source>
        <translation>%1 会便宜 %2，但价格之外的要求使它不占优。</translation>
    </message>
    <message>
        <source>%1 would be just as good.</source>
        <translation>%1 同样好。</translation>
    </message>
    <message>
        <source>The second best, %1, costs %2 more.</source>
        <translation>次优方案（%1）要多花 %2。</translation>
    </message>
    <message>
        <source>%1 has a minimum order: %2 are added to goods of %3.</source>
        <translation>%1 有最低起订额：货款 %3 之外补 %2。</translation>
    </message>
    <message>
        <source>The freight of %1 is not known and was taken as nothing.</source>
        <translation>%1 的运费未知，按零计算。</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3, for a minimum, a multiple or a better price.</source>
        <translation>%1：买 %2 而不是 %3，因为最小订量、整倍数或更优的价格。</translation>
    </message>
    <message>
        <source>%1 has no valid quote for %2; it is reckoned at what was paid last.</source>
        <translation>%1 没有 %2 的有效报价；按上次所付价格计算。</translation>
    </message>
    <message>
        <source>How long %1 takes for %2 is not known.</source>
        <translation>%1 供应 %2 的交期未知。</translation>
    </message>
    <message>
        <source>Nothing is wanted.</source>
        <translation>没有要买的。</translation>
    </message>
    <message>
        <source>%1 was left out: how long it takes is not known.</source>
        <translation>未考虑 %1：交期未知。</translation>
    </message>
    <message>
        <source>%1 was left out: nothing came from there yet to judge by.</source>
        <translation>未考虑 %1：还没有到过货，质量未知。</translation>
    </message>
    <message>
        <source>%1 was left out: how far away it is is not known.</source>
        <translation>未考虑 %1：距离未知。</translation>
    </message>
    <message>
        <source>%1 of %2 offers were left out: they are beyond the limits, or come too late.</source>
        <translation>%2 个可选价格中有 %1 个未考虑：超出限制，或来不及。</translation>
    </message>
    <message>
        <source>Of %1 offers this is the best in price, time, distance and quality together: %2, of which freight %3.</source>
        <translation>在 %1 个可选价格中，综合价格、交期、距离和质量，这样最好：%2，其中运费 %3。</translation>
    </message>
    <message>
        <source>%1 would cost the same, but is behind in what you asked for beside the price.</source>
        <translation>%1 价格相同，但在价格以外的要求上较差。</translation>
    </message>
    <message>
        <source>How far away %1 is is not known; it counts as the farthest that is known.</source>
        <translation>%1 的距离未知，按已知最远的计算。</translation>
    </message>
    <message>
        <source>How long %1 takes for %2 is not known; it counts as the slowest that is known.</source>
        <translation>%1 供应 %2 的交期未知，按已知最慢的计算。</translation>
    </message>
    <message>
        <source>No %2 came from %1 yet; its quality counts as the worst that is known.</source>
        <translation>%1 还没有供过 %2，质量按已知最差的计算。</translation>
    </message>
</context>
<context>
    <name>PurchaseImport</name>
    <message>
        <source>Say how much one of it is.</source>
        <translation>请说明一件合多少。</translation>
    </message>
    <message>
        <source>This line does not exist.</source>
        <translation>这一行不存在。</translation>
    </message>
    <message>
        <source>%1 is counted in whole pieces.</source>
        <translation>%1 按整件计数。</translation>
    </message>
    <message>
        <source>This line was ordered as a material of yours. Nothing was changed.</source>
        <translation>这一行是按你的物料下的单，未作更改。</translation>
    </message>
    <message>
        <source>Something of this line has come already, so it stays what it is. Nothing was changed.</source>
        <translation>这一行已有到货，物料不再更改，未作更改。</translation>
    </message>
</context>
<context>
    <name>Purchases</name>
    <message>
        <source>this line&apos;s total is too large.</source>
        <translation>这一行的金额太大。</translation>
    </message>
    <message>
        <source>the first row does not say which order it is of.</source>
        <translation>第一行没有写明属于哪张订单。</translation>
    </message>
    <message>
        <source>a spreadsheet has rounded this order number to %1. Please export again and choose the file without opening and saving it first.</source>
        <translation>表格软件把这个订单号四舍五入成了 %1。请重新导出，不要先打开保存，直接选择该文件。</translation>
    </message>
    <message>
        <source>one purchase has rows in %1 and in %2.</source>
        <translation>同一张采购单里既有 %1 又有 %2 的行。</translation>
    </message>
    <message>
        <source>the supplier is missing.</source>
        <translation>缺少供应商。</translation>
    </message>
    <message>
        <source>one purchase has both %1 and %2 here, but it has one.</source>
        <translation>同一张采购单这里既有 %1 又有 %2，只能有一个。</translation>
    </message>
    <message>
        <source>what was bought is missing.</source>
        <translation>没有写买了什么。</translation>
    </message>
    <message>
        <source>Row %1: price × quantity is %2, but the total says %3.</source>
        <translation>第 %1 行：单价 × 数量是 %2，但金额写的是 %3。</translation>
    </message>
    <message>
        <source>Goods %1, freight %2 and adjustment %3 make %4, but %5 was paid.</source>
        <translation>货款 %1、运费 %2、涨价或折扣 %3 合计 %4，但实付 %5。</translation>
    </message>
    <message>
        <source>Row %1: columns %2 and %3, “%4” and “%5”, mean the same. Rename the one that is not wanted.</source>
        <translation>第 %1 行：第 %2 列和第 %3 列（“%4”和“%5”）意思相同。请把不要的那一列改名。</translation>
    </message>
    <message>
        <source>This is no table of purchases: a header row with “Supplier”, “Item” and “Quantity” (供应商, 品名, 数量), or that of a 1688 export, is missing. Columns seen: %1.</source>
        <translation>这不是采购表：缺少含“供应商”“品名”“数量”（Supplier、Item、Quantity）的表头，也没有 1688 导出文件的表头。看到的列：%1。</translation>
    </message>
    <message>
        <source>“%1” is below zero, which a purchase cannot be.</source>
        <translation>“%1”小于零，采购不能这样。</translation>
    </message>
    <message>
        <source>“%1” is not a date; write it as 2026-09-01.</source>
        <translation>“%1”不是日期；请写成 2026-09-01。</translation>
    </message>
    <message>
        <source>“%1” cannot be bought: the quantity must be above zero.</source>
        <translation>不能买“%1”：数量必须大于零。</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Write down what was measured.</source>
        <translation>请写下测得的值。</translation>
    </message>
    <message>
        <source>%1 is judged, not measured.</source>
        <translation>%1 是判定项，不是测量项。</translation>
    </message>
    <message>
        <source>Say whether it passed.</source>
        <translation>请说明是否合格。</translation>
    </message>
    <message numerus="yes">
        <source>Between 1 and %n piece(s) can be checked here.</source>
        <translation>
            <numerusform>此处可检验 1 到 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>No check is made on a day that is still ahead.</source>
        <translation>不能记录未来日期的检验。</translation>
    </message>
    <message>
        <source>%1 is cancelled. Nothing was written down.</source>
        <translation>%1 已取消，未作记录。</translation>
    </message>
    <message>
        <source>This step is not part of %1.</source>
        <translation>此工序不属于 %1。</translation>
    </message>
    <message>
        <source>%1 %2 is a check of another step (%3). Nothing was written down.</source>
        <translation>%1 %2 是另一工序（%3）的检验项，未作记录。</translation>
    </message>
    <message>
        <source>%1: %2 is out of limits (%3).</source>
        <translation>%1：%2 超出限值（%3）。</translation>
    </message>
    <message>
        <source>This result does not exist.</source>
        <translation>没有这条检验结果。</translation>
    </message>
    <message>
        <source>Write down what was said, a rating or a defect.</source>
        <translation>请写下反馈内容、评分或缺陷。</translation>
    </message>
    <message>
        <source>A rating is between 1 (bad) and 5 (good).</source>
        <translation>评分在 1（差）到 5（好）之间。</translation>
    </message>
    <message>
        <source>It is about one piece or more.</source>
        <translation>至少涉及一件。</translation>
    </message>
    <message>
        <source>Nobody said anything on a day that is still ahead.</source>
        <translation>不能记录未来日期的反馈。</translation>
    </message>
    <message>
        <source>This line belongs to another order.</source>
        <translation>此行属于另一订单。</translation>
    </message>
    <message>
        <source>This step is not part of the work order.</source>
        <translation>此工序不属于该工单。</translation>
    </message>
    <message>
        <source>This order does not exist.</source>
        <translation>没有这张订单。</translation>
    </message>
    <message>
        <source>What is measured has a limit on one side or on both.</source>
        <translation>测量项至少要有一个限值。</translation>
    </message>
    <message>
        <source>What is judged has no limits.</source>
        <translation>判定项没有限值。</translation>
    </message>
    <message>
        <source>The upper limit is below the lower one.</source>
        <translation>上限低于下限。</translation>
    </message>
    <message>
        <source>This check does not exist.</source>
        <translation>没有这个检验项。</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>%1 is on hold since %2: %3. Nothing was booked; release it first.</source>
        <translation>%1 自 %2 起被冻结：%3。未入账；请先放行。</translation>
    </message>
    <message>
        <source>Say why it is held.</source>
        <translation>请写明为何暂停使用。</translation>
    </message>
    <message>
        <source>%1 is done or cancelled; hold its lot instead.</source>
        <translation>%1 已完成或取消；请改为冻结其批次。</translation>
    </message>
    <message>
        <source>%1 is on hold already: %2.</source>
        <translation>%1 已经暂停使用：%2。</translation>
    </message>
    <message>
        <source>%1 is not on hold.</source>
        <translation>%1 没有暂停使用。</translation>
    </message>
    <message>
        <source>This product has no recipe with steps yet.</source>
        <translation>这个产品还没有带工序的配方。</translation>
    </message>
    <message>
        <source>No recipe of this product has a step “%1”. The steps are: %2.</source>
        <translation>这个产品的配方中没有工序“%1”。现有工序：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>No reading is of a moment that is still ahead.</source>
        <translation>不能记录未来时刻的读数。</translation>
    </message>
    <message>
        <source>Write down the temperature or the humidity.</source>
        <translation>请写下温度或湿度。</translation>
    </message>
    <message>
        <source>“%1” is no temperature of this world.</source>
        <translation>“%1”不可能是温度。</translation>
    </message>
    <message>
        <source>Humidity is between 0 and 100 percent, not “%1”.</source>
        <translation>湿度在 0 到 100 % 之间，而不是“%1”。</translation>
    </message>
    <message>
        <source>There is a reading of this moment and place already.</source>
        <translation>此时此地已有读数。</translation>
    </message>
    <message>
        <source>Neither temperature nor humidity.</source>
        <translation>既无温度也无湿度。</translation>
    </message>
    <message>
        <source>No time.</source>
        <translation>没有时间。</translation>
    </message>
    <message>
        <source>“%1” is no time, for example 2026-09-02 10:15.</source>
        <translation>“%1”不是时间，例如 2026-09-02 10:15。</translation>
    </message>
    <message>
        <source>“%1” is still ahead.</source>
        <translation>“%1”尚未到来。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>No column of %1 is called “time”. It has: %2.</source>
        <translation>%1 没有叫“时间”的列，只有：%2。</translation>
    </message>
    <message>
        <source>No column of %1 is called “temperature” or “humidity”. It has: %2.</source>
        <translation>%1 没有叫“温度”或“湿度”的列，只有：%2。</translation>
    </message>
</context>
<context>
    <name>Recall</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>渠道单号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Day shipped</source>
        <translation>发货日</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已抹除</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>here</source>
        <translation>在此处</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>在制</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
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
        <translation>加工时间</translation>
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
    <message>
        <source>What 1 piece of %1 needs</source>
        <translation>%1 每件需要</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>请填写%1。</translation>
    </message>
    <message>
        <source>This record does not exist any more.</source>
        <translation>此记录已不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be changed once it is in use.</source>
        <translation>%1使用后不能再改。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>没有%1“%2”。</translation>
    </message>
    <message>
        <source>More than one %1 is called “%2”; use its code.</source>
        <translation>有多个%1叫“%2”，请用编号。</translation>
    </message>
    <message>
        <source>Choose the unit first.</source>
        <translation>请先选择单位。</translation>
    </message>
    <message>
        <source>“%1” is not one of: %2.</source>
        <translation>“%1”不在其中：%2。</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>请写 yes 或 no。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from 0.</source>
        <translation>“%1”不是从 0 起的整数。</translation>
    </message>
    <message>
        <source>“%1” is not a day; write it as 2026-09-01.</source>
        <translation>“%1”不是日期，请写成 2026-09-01。</translation>
    </message>
    <message>
        <source>The time zone “%1” is unknown.</source>
        <translation>时区“%1”无法识别。</translation>
    </message>
    <message>
        <source>Write “%1” as text, for example &quot;12.50&quot;.</source>
        <translation>请把“%1”写成文字，例如 &quot;12.50&quot;。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>款式</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Scrap reason</source>
        <translation>废品原因</translation>
    </message>
    <message>
        <source>“%1” is below zero; that cannot be here.</source>
        <translation>“%1”小于零；这里不能是负数。</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Craft note</source>
        <translation>手艺笔记</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检验项</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>同伴</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>合批</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Photo or paper</source>
        <translation>照片或文件</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>Purchase order line</source>
        <translation>采购单行</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>检验项</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Quote request</source>
        <translation>询价单</translation>
    </message>
    <message>
        <source>Material of a recipe</source>
        <translation>配方物料</translation>
    </message>
    <message>
        <source>Step of a recipe</source>
        <translation>配方工序</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Line of a count</source>
        <translation>盘点行</translation>
    </message>
    <message>
        <source>Return to a supplier</source>
        <translation>退供应商</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>RecordImportView</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
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
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>There are more than %1 rows.</source>
        <translation>超过了 %1 行。</translation>
    </message>
    <message>
        <source>Row %1 is missing.</source>
        <translation>缺少第 %1 行。</translation>
    </message>
    <message>
        <source>Row %1 is not as it was printed. Compare it digit by digit.</source>
        <translation>第 %1 行与打印的不一样。请逐位核对。</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>The PDF could not be made. Nothing was written; please try again.</source>
        <translation>无法生成 PDF，未写入任何内容，请重试。</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>%2 of %1 on the shelves; the reorder point is %3.</source>
        <translation>%1 现有 %2；再订货点为 %3。</translation>
    </message>
    <message>
        <source>“%2” in order %1 is not matched to a product yet.</source>
        <translation>“%2”（订单 %1）还没有匹配产品。</translation>
    </message>
    <message>
        <source>The cost of lot %1 (%3 of %2) is unknown.</source>
        <translation>批次 %1（%2，%3）的成本未知。</translation>
    </message>
    <message>
        <source>Orders in %1 without an exchange rate: %2.</source>
        <translation>%1 订单缺少汇率：%2 张。</translation>
    </message>
    <message>
        <source>Name a month, for example 2026-09.</source>
        <translation>请指明月份，例如 2026-09。</translation>
    </message>
    <message numerus="yes">
        <source>Order %1 was promised for %2: %n day(s) late.</source>
        <translation>
            <numerusform>订单 %1 承诺 %2 交货：逾期 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1 for %3 was promised for %2: %n day(s) late.</source>
        <translation>
            <numerusform>订单 %1（%3）承诺 %2 交货：逾期 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Work order %1 (%2) was due on %3: %n day(s) late.</source>
        <translation>
            <numerusform>工单 %1（%2）应于 %3 完成：逾期 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>The timer of %1 at %3 of %2 has been running for %4 h.</source>
        <translation>%1 在 %2 的“%3”上的计时已持续 %4 小时。</translation>
    </message>
    <message>
        <source>%1 has no hourly rate; %2 h of work have no cost.</source>
        <translation>%1 没有小时费率；%2 小时的工时没有成本。</translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s) are not promised for a day yet; the oldest is %1.</source>
        <translation>
            <numerusform>%n 个未完成订单尚未承诺交期，最早的是 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%2 of %1 on the shelves and %4 on order; the reorder point is %3.</source>
        <translation>%1 货架上有 %2，在途 %4；再订货点为 %3。</translation>
    </message>
    <message>
        <source>Work and needs take %1 of it.</source>
        <translation>工单和需求要用掉 %1。</translation>
    </message>
    <message>
        <source>%1 (%2) was to be cared for by %3.</source>
        <translation>%1（%2）应在 %3 前保养。</translation>
    </message>
    <message>
        <source>%1 (%2) is due for care since %3 h of use.</source>
        <translation>%1（%2）已超过保养期 %3 小时。</translation>
    </message>
    <message>
        <source>%1 (%2), lent to %3, should have been back on %4.</source>
        <translation>%1（%2）借给 %3，应于 %4 归还。</translation>
    </message>
    <message>
        <source>No hours yet for %1 on %2, %3.</source>
        <translation>%1 在%2（%3）还没有工时。</translation>
    </message>
    <message numerus="yes">
        <source>No hours yet for %1 on %2, %3, and %n more day(s).</source>
        <translation>
            <numerusform>%1 在%2（%3）还没有工时，另有 %n 天也没有。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 works on it.</source>
        <translation>%1 正在做。</translation>
    </message>
    <message>
        <source>It is not released yet.</source>
        <translation>还没有下达。</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) not issued in full.</source>
        <translation>
            <numerusform>%n 种物料没有发齐。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) with a partner.</source>
        <translation>
            <numerusform>%n 件在外协方。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is at it.</source>
        <translation>没有人在做。</translation>
    </message>
    <message>
        <source>Every step is done: it is to be finished.</source>
        <translation>工序都做完了：该完工入库了。</translation>
    </message>
    <message>
        <source>%1 (%2) is due for care now.</source>
        <translation>%1（%2）已到保养期。</translation>
    </message>
    <message>
        <source>This file was put back to an earlier day; other machines may have what it lost.</source>
        <translation>这个文件还原到了更早的一天；丢掉的内容也许别的电脑还有。</translation>
    </message>
    <message>
        <source>What two of our machines did does not go together: %1.</source>
        <translation>我们两台电脑做的事合不到一起：%1。</translation>
    </message>
</context>
<context>
    <name>RushOrder</name>
    <message>
        <source>Say how many pieces, from 1 to %1.</source>
        <translation>请写件数，1 至 %1。</translation>
    </message>
    <message>
        <source>Say how many minutes a piece takes, from 1 to %1.</source>
        <translation>请写每件需要几分钟，1 至 %1。</translation>
    </message>
    <message>
        <source>Say a day that is still to come.</source>
        <translation>请写一个还没到的日期。</translation>
    </message>
    <message>
        <source>A week has 1 to 7 days of work, and pieces are alike from 0 to 1.</source>
        <translation>一周有 1 至 7 个工作日；各件的相似程度为 0 至 1。</translation>
    </message>
    <message>
        <source>At most %1 studios can be compared at once.</source>
        <translation>一次最多比较 %1 家工作室。</translation>
    </message>
    <message>
        <source>%1: something that is told of this studio cannot be.</source>
        <translation>%1：关于这家工作室所写的内容有不可能的地方。</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 出现了两次。</translation>
    </message>
    <message>
        <source>No studio has free hours of this craft in time.</source>
        <translation>没有工作室能及时腾出这门工艺的空闲工时。</translation>
    </message>
    <message>
        <source>All together cannot take it: %1 pieces stay without a maker. Ask for a later day or for more hours.</source>
        <translation>全部加起来也接不下：还有 %1 件没人做。请争取更晚的日期或更多工时。</translation>
    </message>
    <message>
        <source>One studio can take all of it.</source>
        <translation>一家工作室就能全部接下。</translation>
    </message>
    <message>
        <source>Fewer than %1 studios cannot take all of it.</source>
        <translation>少于 %1 家工作室接不下全部。</translation>
    </message>
    <message>
        <source>There was no time to prove that nothing cheaper exists.</source>
        <translation>时间不够，没能证明没有更便宜的方案。</translation>
    </message>
    <message>
        <source>Not enough free hours of %1 until %2, when it would have to leave there.</source>
        <translation>%1的空闲工时不够；最迟 %2 要从那里发出。</translation>
    </message>
    <message>
        <source>About %1 free hours of %2 until %3, when it would have to leave there: time for %4 pieces.</source>
        <translation>到 %3 为止约有 %1 小时%2的空闲工时，那天要从那里发出：够做 %4 件。</translation>
    </message>
    <message>
        <source>These hours are as of %1 and out of date: ask first.</source>
        <translation>这些工时截至 %1，已经过时：请先问一问。</translation>
    </message>
    <message>
        <source>These hours are as of %1 and out of date: they do not count until the studio says them anew.</source>
        <translation>这些工时截至 %1，已经过时：对方重新告知之前不计入。</translation>
    </message>
    <message>
        <source>Accepted so far: %1 of %2 pieces; 9 times in 10 the true share is %3 to %4 %.</source>
        <translation>至今接受：%2 件中的 %1 件；十次里有九次，实际比例在 %3 至 %4 % 之间。</translation>
    </message>
    <message>
        <source>No piece from there was checked yet: nothing is known of the quality.</source>
        <translation>那里的东西还没有验收过：质量不明。</translation>
    </message>
    <message>
        <source>On time so far: %1 of %2 deals; 9 times in 10 the true share is %3 to %4 %.</source>
        <translation>至今准时：%2 个约定中的 %1 个；十次里有九次，实际比例在 %3 至 %4 % 之间。</translation>
    </message>
    <message>
        <source>No deal with a day was settled yet: nothing is known of being on time.</source>
        <translation>还没有结算过带日期的约定：是否准时不明。</translation>
    </message>
    <message>
        <source>The price of a piece is known.</source>
        <translation>每件的价格已知。</translation>
    </message>
    <message>
        <source>No price is known: it counts as the highest that is known.</source>
        <translation>价格未知：按已知的最高价计。</translation>
    </message>
    <message>
        <source>%1 km away.</source>
        <translation>距离 %1 公里。</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>%1 was cancelled. Nothing was changed.</source>
        <translation>%1 已取消，未作改动。</translation>
    </message>
    <message>
        <source>%1 was shipped. Nothing was changed.</source>
        <translation>%1 已发货，未作改动。</translation>
    </message>
    <message>
        <source>%1 of “%2” were shipped. Take the shipment back first.</source>
        <translation>“%2”已发货 %1 件，请先撤销发货。</translation>
    </message>
    <message>
        <source>%1 makes the product of this line. Cancel the work order first.</source>
        <translation>%1 正在制作这一行的产品，请先取消该工单。</translation>
    </message>
    <message>
        <source>An amount is zero or more, and not as large as this.</source>
        <translation>金额不能小于零，也不能这么大。</translation>
    </message>
    <message>
        <source>The discount is more than the order.</source>
        <translation>折扣超过了订单金额。</translation>
    </message>
    <message>
        <source>More is refunded than the order came to.</source>
        <translation>退款超过了订单金额。</translation>
    </message>
    <message>
        <source>Promise a day that is not before the order.</source>
        <translation>承诺交期不能早于下单日。</translation>
    </message>
    <message>
        <source>Part of %1 was shipped. Take the shipment back first.</source>
        <translation>%1 已部分发货，请先撤销发货。</translation>
    </message>
    <message>
        <source>This customer does not exist.</source>
        <translation>没有这位客户。</translation>
    </message>
    <message>
        <source>This is the only line of %1. Cancel the order instead.</source>
        <translation>这是 %1 唯一的一行，请改为取消订单。</translation>
    </message>
    <message>
        <source>%1 is made for this line. The line stays; cancel the work order and change the quantity instead.</source>
        <translation>%1 为这一行而做，此行保留；请取消该工单并修改数量。</translation>
    </message>
    <message>
        <source>This line was shipped once and taken back, so it stays in the order. Change its quantity instead.</source>
        <translation>这一行曾发货又撤销，因此保留在订单里，请改数量。</translation>
    </message>
    <message>
        <source>This product does not exist.</source>
        <translation>没有这个产品。</translation>
    </message>
    <message>
        <source>This order does not exist.</source>
        <translation>没有这张订单。</translation>
    </message>
    <message>
        <source>This order line does not exist any more.</source>
        <translation>此订单行已不存在。</translation>
    </message>
    <message>
        <source>There is no order “%1”.</source>
        <translation>没有订单“%1”。</translation>
    </message>
    <message>
        <source>More than one order has the number “%1”; use its code.</source>
        <translation>有多张订单的订单号是“%1”，请用编号。</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>这里没有“%1”。</translation>
    </message>
    <message>
        <source>“%1” is a text.</source>
        <translation>“%1”应为文字。</translation>
    </message>
    <message>
        <source>“%1” is no day; write it as 2026-09-01.</source>
        <translation>“%1”不是日期，请写成 2026-09-01。</translation>
    </message>
    <message>
        <source>“%1” is true or false.</source>
        <translation>“%1”应为 true 或 false。</translation>
    </message>
    <message>
        <source>More than one is called “%1”; use the code.</source>
        <translation>有多个叫“%1”，请用编号。</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>没有“%1”。</translation>
    </message>
    <message>
        <source>An order cannot come from a day that is still ahead.</source>
        <translation>下单日不能晚于今天。</translation>
    </message>
    <message>
        <source>The promised day is before the order.</source>
        <translation>承诺交期早于下单日。</translation>
    </message>
    <message>
        <source>Say which product is ordered.</source>
        <translation>请选择订购的产品。</translation>
    </message>
    <message>
        <source>The quantity is a whole number of pieces from 1 to %1.</source>
        <translation>数量应为 1 到 %1 的整数件。</translation>
    </message>
    <message>
        <source>Say what the line costs; there is no list price in %1.</source>
        <translation>请填写这一行的金额；没有 %1 的标价。</translation>
    </message>
    <message>
        <source>Say where the order came from.</source>
        <translation>请填写订单来自哪个渠道。</translation>
    </message>
    <message>
        <source>“%1” is no currency.</source>
        <translation>“%1”不是货币。</translation>
    </message>
    <message>
        <source>An order has at least one line.</source>
        <translation>订单至少要有一行。</translation>
    </message>
    <message>
        <source>This line is not one of the order.</source>
        <translation>这一行不属于该订单。</translation>
    </message>
    <message>
        <source>“%1” is not matched with a product yet</source>
        <translation>“%1”还没有匹配产品</translation>
    </message>
    <message>
        <source>%1: pieces are shipped whole</source>
        <translation>%1：只能按整件发货</translation>
    </message>
    <message>
        <source>%1: only %2 of %3 are still to be shipped</source>
        <translation>%1：订购 %3，待发货仅 %2</translation>
    </message>
    <message>
        <source>%1: %2 wanted, %3 missing on the shelf</source>
        <translation>%1：需要 %2，库存缺 %3</translation>
    </message>
    <message>
        <source>%1 is %2, not %3.</source>
        <translation>%1 是 %2，不是 %3。</translation>
    </message>
    <message>
        <source>%1 was cancelled. Nothing was shipped.</source>
        <translation>%1 已取消，未发货。</translation>
    </message>
    <message>
        <source>Nothing of %1 is left to ship.</source>
        <translation>%1 已全部发货。</translation>
    </message>
    <message>
        <source>%1 cannot be shipped like this: %2. Nothing was booked.</source>
        <translation>%1 不能这样发货：%2。未登记任何内容。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>An order comes to at most %1 %2.</source>
        <translation>一张订单最多 %1 %2。</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>A sample has 1 to 60 months and a scale of 1 to 200.</source>
        <translation>示例为 1 至 60 个月，规模为 1 至 200。</translation>
    </message>
    <message>
        <source>Making the sample studio</source>
        <translation>正在创建示例工作室</translation>
    </message>
    <message>
        <source>Stopped; the sample was not made.</source>
        <translation>已停止，示例未创建。</translation>
    </message>
    <message>
        <source>A studio without scrap reasons cannot be filled.</source>
        <translation>工作室没有废品原因，无法填充示例。</translation>
    </message>
    <message>
        <source>monthly count</source>
        <translation>每月盘点</translation>
    </message>
    <message>
        <source>scar in the hide</source>
        <translation>皮面伤痕</translation>
    </message>
    <message>
        <source>“%1” exists already and was left as it is. Choose another name.</source>
        <translation>“%1”已经存在，未作改动。请换一个名称。</translation>
    </message>
    <message>
        <source>The sample studio could not be named “%1”.</source>
        <translation>示例工作室无法命名为“%1”。</translation>
    </message>
    <message>
        <source>loose grain along the belly</source>
        <translation>腹部松面</translation>
    </message>
    <message>
        <source>for the fair</source>
        <translation>市集用</translation>
    </message>
    <message>
        <source>Material for the sample is missing.</source>
        <translation>示例缺少物料。</translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>Line %1 was received in another measure than it was ordered in. Nothing was written; let the receipt be told anew.</source>
        <translation>第 %1 行收货时的计量与下单时不同。未写入任何内容；请对方重新填写收货验收。</translation>
    </message>
    <message>
        <source>Line %1 was accepted, but is not in what was agreed. Nothing was written; change the offer to name it, or tell the receipt anew.</source>
        <translation>第 %1 行已接受，但约定里没有。未写入任何内容；请发变更把它写进去，或重新填写收货验收。</translation>
    </message>
    <message>
        <source>Nothing was accepted yet, so there is nothing to settle.</source>
        <translation>还没有接受任何东西，所以没有可结算的。</translation>
    </message>
    <message>
        <source>Line %1 was accepted (%2) and is not settled.</source>
        <translation>第 %1 行已接受（%2），但没有结算。</translation>
    </message>
    <message>
        <source>Line %1 is settled (%2), but nothing of it was accepted.</source>
        <translation>第 %1 行已结算（%2），但没有接受过。</translation>
    </message>
    <message>
        <source>Line %1: they count %2, here it is %3.</source>
        <translation>第 %1 行：对方计 %2，这边是 %3。</translation>
    </message>
    <message>
        <source>Line %1: they reckon %2, here it is %3.</source>
        <translation>第 %1 行：对方算得 %2，这边是 %3。</translation>
    </message>
    <message>
        <source>The total: they reckon %1, here it is %2.</source>
        <translation>合计：对方算得 %1，这边是 %2。</translation>
    </message>
    <message>
        <source>The total is in %1, a part of it in %2.</source>
        <translation>合计用 %1，其中一部分却用 %2。</translation>
    </message>
    <message>
        <source>A receipt that both hold is not counted in it.</source>
        <translation>双方都有的一份收货验收没有计入。</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>The craft “%1” is unknown; known are: %2.</source>
        <translation>手艺“%1”无法识别；已有：%2。</translation>
    </message>
</context>
<context>
    <name>SharedDocuments</name>
    <message>
        <source>This letter is not held here, or cannot be read.</source>
        <translation>这里没有这封信件，或无法读取。</translation>
    </message>
    <message>
        <source>Only standards, process cards and material tests can be passed on.</source>
        <translation>只有质量标准、工艺卡和材料测试可以转发。</translation>
    </message>
    <message>
        <source>Its author has withdrawn this document.</source>
        <translation>作者已撤回这份文件。</translation>
    </message>
    <message>
        <source>Its author has not allowed this document to be passed on. Ask them.</source>
        <translation>作者没有允许转发这份文件。请问问作者。</translation>
    </message>
    <message>
        <source>The version before it is not held here.</source>
        <translation>这里没有它的上一版本。</translation>
    </message>
    <message>
        <source>It is not a first version, and names none before it.</source>
        <translation>它不是第一版，却没有写明上一版本。</translation>
    </message>
    <message>
        <source>Its number does not follow from the version before it.</source>
        <translation>它的版本号与上一版本接不上。</translation>
    </message>
    <message>
        <source>It names a letter that is no version of such a document.</source>
        <translation>它所指的信件不是这种文件的版本。</translation>
    </message>
    <message>
        <source>Its author wrote another version after the same one.</source>
        <translation>作者在同一版本之后又写了另一版。</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The workbook is sealed with a password. Open it in Excel or WPS, save it as .xlsx without one, and choose that file.</source>
        <translation>这个工作簿有密码。请用 Excel 或 WPS 打开，去掉密码另存为 .xlsx，再选择该文件。</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls). Open it in Excel or WPS, save it as .xlsx, and choose that file.</source>
        <translation>这是旧格式的工作簿（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx，再选择该文件。</translation>
    </message>
    <message>
        <source>The workbook has no sheet “%1”. It has: %2.</source>
        <translation>工作簿里没有工作表“%1”。有：%2。</translation>
    </message>
    <message>
        <source>The sheet “%1” is empty. Move the sheet with the table to the front, save the workbook, and choose it again.</source>
        <translation>工作表“%1”是空的。请把有表格的工作表移到最前面，保存工作簿，再重新选择。</translation>
    </message>
    <message>
        <source>The workbook is larger than 64 MB. Please export fewer rows at a time.</source>
        <translation>工作簿超过 64 MB。请每次少导出一些行。</translation>
    </message>
    <message>
        <source>Cell %1: %2</source>
        <translation>单元格 %1：%2</translation>
    </message>
    <message>
        <source>the workbook is damaged here. Open it in Excel or WPS, save it as .xlsx, and choose that file.</source>
        <translation>工作簿在这里损坏了。请用 Excel 或 WPS 打开，另存为 .xlsx，再选择该文件。</translation>
    </message>
    <message>
        <source>there are more than %1 columns: this is no table of records or orders.</source>
        <translation>超过 %1 列：这不是记录表或订单表。</translation>
    </message>
    <message>
        <source>Row %1: the sheet is too large to be read at once. Please export fewer rows at a time.</source>
        <translation>第 %1 行：工作表太大，一次读不完。请每次少导出一些行。</translation>
    </message>
    <message>
        <source>The workbook holds more than a table does. Please export fewer rows at a time, or save the one sheet that is needed as CSV.</source>
        <translation>工作簿的内容超出了一张表。请每次少导出一些行，或把需要的工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>This workbook is in a format that Benchbook does not read. Open it, save it as .xlsx, and choose that file.</source>
        <translation>工坊簿读不了这种格式的工作簿。请打开它，另存为 .xlsx，再选择该文件。</translation>
    </message>
    <message>
        <source>This is a packed file and no workbook. Unpack it, and choose the CSV file or the workbook inside.</source>
        <translation>这是压缩文件，不是工作簿。请先解压，再选择里面的 CSV 文件或工作簿。</translation>
    </message>
    <message>
        <source>This is no workbook that a spreadsheet writes. Open it in Excel or WPS, save it as .xlsx, and choose that file.</source>
        <translation>这不是表格软件写出的工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx，再选择该文件。</translation>
    </message>
    <message>
        <source>The workbook brings definitions of its own (DTD), which no spreadsheet writes and which may do harm. Open it in Excel or WPS, save it as .xlsx, and choose that file.</source>
        <translation>工作簿自带定义（DTD），表格软件不会这样写，而且可能有害。请用 Excel 或 WPS 打开，另存为 .xlsx，再选择该文件。</translation>
    </message>
    <message>
        <source>The file is damaged or cut off. Please export or save it again, and choose that file.</source>
        <translation>文件已损坏或不完整。请重新导出或保存，再选择该文件。</translation>
    </message>
    <message>
        <source>A cell holds more than %1 characters: this is no table of records or orders.</source>
        <translation>有单元格超过 %1 个字符：这不是记录表或订单表。</translation>
    </message>
    <message>
        <source>The file unpacks to more than a table holds. Please export fewer rows at a time, or save the one sheet that is needed as CSV.</source>
        <translation>文件解压后超出了一张表的大小。请每次少导出一些行，或把需要的工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>The file is sealed with a password. Open it where the password is known, save it without one, and choose that file.</source>
        <translation>文件有密码。请在知道密码的地方打开，去掉密码另存，再选择该文件。</translation>
    </message>
</context>
<context>
    <name>SideFolder</name>
    <message>
        <source>The folder “%1” cannot be written.</source>
        <translation>文件夹“%1”无法写入。</translation>
    </message>
</context>
<context>
    <name>Solver</name>
    <message>
        <source>No choice satisfies every condition.</source>
        <translation>没有满足全部条件的选择。</translation>
    </message>
    <message>
        <source>No choice was found in the time allowed.</source>
        <translation>在限定时间内没有找到选择。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
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
        <source>Needs matching</source>
        <translation>待匹配</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>At the bench</source>
        <translation>在工作台</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>成本未知</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Craftsman</source>
        <translation>工匠</translation>
    </message>
    <message>
        <source>Bookkeeper</source>
        <translation>记账员</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>常客</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Leather</source>
        <translation>皮料</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>五金</translation>
    </message>
    <message>
        <source>Cloth</source>
        <translation>布料</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>泥料</translation>
    </message>
    <message>
        <source>Glaze</source>
        <translation>釉料</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>金属</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>宝石</translation>
    </message>
    <message>
        <source>Wood</source>
        <translation>木料</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>Glue and finish</source>
        <translation>胶与涂饰剂</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发料</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退料</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Cost stated</source>
        <translation>填写成本</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>完工入库</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>战略</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>伙伴</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>零星</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Partly received</source>
        <translation>部分到货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已询价</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>盘点中</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>铂</translation>
    </message>
    <message>
        <source>Palladium</source>
        <translation>钯</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>铜</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Care soon</source>
        <translation>即将保养</translation>
    </message>
    <message>
        <source>Care due</source>
        <translation>该保养</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手工记录</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>副产品</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>已出炉</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>When there is time</source>
        <translation>有空再做</translation>
    </message>
    <message>
        <source>At a peer</source>
        <translation>在同伴处</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>Our turn</source>
        <translation>轮到我们</translation>
    </message>
    <message>
        <source>Crossed</source>
        <translation>交错</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已报价</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>已委托</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Changes wanted</source>
        <translation>希望变更</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已约定</translation>
    </message>
    <message>
        <source>Change asked</source>
        <translation>变更待答复</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Waits for earlier ones</source>
        <translation>等前面的信件</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Needs a newer version</source>
        <translation>需要新版本</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写出</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已读入</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒收</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Offer of work</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>Changed offer</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Countersignature</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Free hours</source>
        <translation>空闲工时</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>余料</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>求购</translation>
    </message>
    <message>
        <source>Material test</source>
        <translation>材料测试</translation>
    </message>
    <message>
        <source>Quality standard</source>
        <translation>质量标准</translation>
    </message>
    <message>
        <source>Process card</source>
        <translation>工艺卡</translation>
    </message>
    <message>
        <source>Endorsement</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Tool to lend</source>
        <translation>可借工具</translation>
    </message>
    <message>
        <source>Request for a tool</source>
        <translation>借工具询问</translation>
    </message>
    <message>
        <source>Answer about a tool</source>
        <translation>借工具答复</translation>
    </message>
    <message>
        <source>Call to buy together</source>
        <translation>拼购召集</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>认购</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Who gets and pays what</source>
        <translation>分货与分摊</translation>
    </message>
    <message>
        <source>Rule of sharing</source>
        <translation>分摊规则</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Keys changed: stop</source>
        <translation>密钥变了：停</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Beginning missing</source>
        <translation>缺开头</translation>
    </message>
    <message>
        <source>Waits for award</source>
        <translation>待选定</translation>
    </message>
    <message>
        <source>Cancelling asked</source>
        <translation>要求取消</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>To countersign</source>
        <translation>待会签</translation>
    </message>
    <message>
        <source>Two of one number</source>
        <translation>同号两封</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Pledging is over</source>
        <translation>认购已截止</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Divided, not all signed</source>
        <translation>已分配，未全部签字</translation>
    </message>
    <message>
        <source>Signed by all</source>
        <translation>全体已签</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>受邀</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>信箱中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送出日</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已有新版</translation>
    </message>
    <message>
        <source>To lend</source>
        <translation>可借</translation>
    </message>
    <message>
        <source>Other days proposed</source>
        <translation>提议另外的日子</translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>两种答复</translation>
    </message>
    <message>
        <source>Invitation to a circle</source>
        <translation>圈子邀请</translation>
    </message>
    <message>
        <source>Answer to an invitation</source>
        <translation>答复邀请</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>对方已确认</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>This lot does not exist.</source>
        <translation>此批次不存在。</translation>
    </message>
    <message>
        <source>There is no lot “%1”.</source>
        <translation>没有批次“%1”。</translation>
    </message>
    <message>
        <source>Nothing of %1 is on a shelf.</source>
        <translation>%1 没有库存。</translation>
    </message>
    <message>
        <source>%1 (%2) has %3 there, but %4 are wanted: %5 are missing. Nothing was booked; take another lot, or book a count if more is really there.</source>
        <translation>%1（%2）此处有 %3，需要 %4：缺 %5。未登记任何内容；请换一个批次，若实物更多请登记盘点。</translation>
    </message>
    <message>
        <source>The quantity must be more than zero.</source>
        <translation>数量必须大于零。</translation>
    </message>
    <message>
        <source>Goods are kept on the studio&apos;s own shelves; this location is not one.</source>
        <translation>货物放在工作室自己的库位上；这里不是。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>A lot cannot have a negative value.</source>
        <translation>批次的价值不能为负。</translation>
    </message>
    <message>
        <source>Known and unknown cost are not mixed in one lot. State the cost of the lot first.</source>
        <translation>同一批次不能混有已知与未知成本。请先填写该批次的成本。</translation>
    </message>
    <message>
        <source>Say how much was received.</source>
        <translation>请填写收到的数量。</translation>
    </message>
    <message>
        <source>A receipt cannot cost less than nothing.</source>
        <translation>入库成本不能小于零。</translation>
    </message>
    <message>
        <source>This material does not exist.</source>
        <translation>此物料不存在。</translation>
    </message>
    <message>
        <source>Say which parts to cut off.</source>
        <translation>请填写要切下的部分。</translation>
    </message>
    <message>
        <source>Products are counted in whole pieces.</source>
        <translation>产品按整件计。</translation>
    </message>
    <message>
        <source>The lot is there already.</source>
        <translation>批次已在那里。</translation>
    </message>
    <message>
        <source>A count cannot be negative.</source>
        <translation>盘点数量不能为负。</translation>
    </message>
    <message>
        <source>Say why it is scrapped.</source>
        <translation>请填写报废原因。</translation>
    </message>
    <message>
        <source>State the cost of %1 first.</source>
        <translation>请先填写 %1 的成本。</translation>
    </message>
    <message>
        <source>%1 lies at the bench for %2 at unknown cost. State the cost of %1 again, or finish %2 first.</source>
        <translation>%1 正以未知成本在工位上供 %2 使用。请重新填写 %1 的成本，或先完工 %2。</translation>
    </message>
    <message>
        <source>Nothing is received on a day that is still ahead.</source>
        <translation>入库日期不能晚于今天。</translation>
    </message>
    <message>
        <source>A piece is larger than nothing.</source>
        <translation>一块总要大于零。</translation>
    </message>
    <message>
        <source>A thickness is more than nothing.</source>
        <translation>厚度总要大于零。</translation>
    </message>
    <message>
        <source>A fineness is more than 0 and at most 100 %.</source>
        <translation>成色大于 0，至多 100 %。</translation>
    </message>
    <message>
        <source>An outline is at least three points in millimetres: 0,0 400,0 400,300.</source>
        <translation>轮廓至少三个点，毫米：0,0 400,0 400,300。</translation>
    </message>
    <message>
        <source>Loose material has no day of its own.</source>
        <translation>散料没有自己的有效期。</translation>
    </message>
    <message>
        <source>A part is at least one piece.</source>
        <translation>一份至少是一块。</translation>
    </message>
    <message>
        <source>What is thrown away is no remnant.</source>
        <translation>丢弃的不是余料。</translation>
    </message>
    <message>
        <source>A remnant of %1 is smaller than the %2 that are kept of %3. Nothing was cut; name it as off-cut to throw it away, or lower what is kept.</source>
        <translation>%1 的余料小于 %3 的最小保留量 %2。什么都没有裁；请记为边角丢弃，或调低最小保留量。</translation>
    </message>
    <message>
        <source>Nothing is kept of what is cut off. To throw it away, scrap it.</source>
        <translation>裁下的什么都没留。要丢弃请用报废。</translation>
    </message>
    <message>
        <source>off-cut</source>
        <translation>边角</translation>
    </message>
    <message>
        <source>%1 (%2) is on hold since %3: %4. Nothing was booked; release it first, or take another lot.</source>
        <translation>%1（%2）自 %3 起冻结：%4。什么都没有记账；请先放行，或换一个批次。</translation>
    </message>
    <message>
        <source>%1 (%2) expired on %3. Nothing was booked; take another lot, scrap it, or change its day if it was tested and is still good.</source>
        <translation>%1（%2）已于 %3 过期。什么都没有记账；请换一个批次、报废它，或在检测仍合格时更改日期。</translation>
    </message>
    <message>
        <source>Say why it is held.</source>
        <translation>请写明为何冻结。</translation>
    </message>
    <message>
        <source>%1 is on hold already: %2.</source>
        <translation>%1 已经冻结：%2。</translation>
    </message>
    <message>
        <source>%1 is not on hold.</source>
        <translation>%1 没有冻结。</translation>
    </message>
    <message>
        <source>Say how it was tested.</source>
        <translation>请写明检测方法。</translation>
    </message>
    <message>
        <source>Write down what was measured, or whether it passed.</source>
        <translation>请写下测得的值，或是否合格。</translation>
    </message>
    <message>
        <source>An uncertainty belongs to a value.</source>
        <translation>不确定度要有对应的值。</translation>
    </message>
    <message>
        <source>An uncertainty is not negative.</source>
        <translation>不确定度不能为负。</translation>
    </message>
    <message>
        <source>A unit belongs to a value.</source>
        <translation>单位要有对应的值。</translation>
    </message>
    <message>
        <source>No test is made on a day that is still ahead.</source>
        <translation>检测日期不能在将来。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>%1 and %2 differ in %3 (%4, %5). Nothing was merged.</source>
        <translation>%1 与 %2 的%3不同（%4、%5）。什么都没有合并。</translation>
    </message>
    <message>
        <source>what they are</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation>厚度</translation>
    </message>
    <message>
        <source>fineness</source>
        <translation>成色</translation>
    </message>
    <message>
        <source>the size of their pieces</source>
        <translation>每块大小</translation>
    </message>
    <message>
        <source>A lot is named twice. Nothing was merged.</source>
        <translation>同一批次写了两次。什么都没有合并。</translation>
    </message>
    <message>
        <source>Name at least two lots to merge.</source>
        <translation>请至少写两个要合并的批次。</translation>
    </message>
    <message>
        <source>%1 is loose material: what is received joins it by itself. Nothing was merged.</source>
        <translation>%1 是散料：收到的会自动并入。什么都没有合并。</translation>
    </message>
    <message>
        <source>Nothing of %1 lies on this shelf. Nothing was merged.</source>
        <translation>这个架上没有 %1。什么都没有合并。</translation>
    </message>
    <message>
        <source>The cost of %1 is unknown. Known and unknown cost are not mixed in one lot: state it first. Nothing was merged.</source>
        <translation>%1 的成本未知。已知与未知成本不混在一个批次里：请先填写。什么都没有合并。</translation>
    </message>
    <message>
        <source>The ledger of fine metal has %1 with this fineness since %2. Count it to nothing and receive it with the new one, so that the ledger shows when that was found.</source>
        <translation>贵金属账自 %2 起就以此成色记着 %1。请先把它盘点为零，再按新的成色入库，账上就能看出是哪天发现的。</translation>
    </message>
    <message>
        <source>%1 is counted in whole pieces.</source>
        <translation>%1 按整件计数。</translation>
    </message>
    <message>
        <source>%1 is kept as one heap, which has no day of its own. Leave the day empty, or keep the material by lots.</source>
        <translation>%1 按散料合在一堆，没有单独的到期日。请留空日期，或改为按批次管理这种物料。</translation>
    </message>
    <message>
        <source>Nothing of %1 is left here whose cost could be stated; what was made of it keeps the cost it was finished with.</source>
        <translation>%1 在这里已经没有剩余，无法再写成本；用它做成的保持完工时的成本。</translation>
    </message>
    <message>
        <source>Goods are kept on the studio&apos;s own shelves or with a peer; this location is neither.</source>
        <translation>货物放在工作室自己的库位上或同伴处；这个库位两者都不是。</translation>
    </message>
</context>
<context>
    <name>StockAlerts</name>
    <message numerus="yes">
        <source>%3 of %2 (%1) expired on %4: %n day(s) ago.</source>
        <translation>
            <numerusform>%2 %3（%1）已于 %4 过期，已过 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%3 of %2 (%1) must be used by %4: %n day(s) left.</source>
        <translation>
            <numerusform>%2 %3（%1）须在 %4 前用完，还剩 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n released work order(s) need %2 more of %1, but %3 are free: %4 are short.</source>
        <translation>
            <numerusform>%n 张已下达的工单还需 %1 %2，可用仅 %3，缺 %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>It will not do for %1.</source>
        <translation>不够 %1 使用。</translation>
    </message>
    <message>
        <source>It will not do for %1, due on %2.</source>
        <translation>不够 %1 使用，该工单 %2 到期。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Buy %1.</source>
        <translation>采购 %1。</translation>
    </message>
    <message>
        <source>Buy %1 beside the %2 on order.</source>
        <translation>除在途的 %2 外，再采购 %1。</translation>
    </message>
    <message>
        <source>%1 are on order: ask when they come.</source>
        <translation>%1 在途：请询问何时到货。</translation>
    </message>
    <message>
        <source>%1 are on order, promised for %2: ask whether they come in time.</source>
        <translation>%1 在途，承诺 %2 到货：请确认能否按时。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s) on order are past their promise, the oldest since %2 (%3).</source>
        <translation>
            <numerusform>%1：有 %n 行在途货品已过承诺日，最早的是 %2（%3）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 came %2 days late on average in the last 90 days, %3 in the year before.</source>
        <translation>%1 最近 90 天平均迟到 %2 天，此前一年为 %3 天。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>quantity of a material</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1 of %2, worth %3,</source>
        <comment>quantity of a material</comment>
        <translation>%2 %1（价值 %3）</translation>
    </message>
    <message>
        <source>Nobody has taken any of the %1 since %2.</source>
        <translation>自 %2 起没有人领用过 %1。</translation>
    </message>
    <message>
        <source>Nobody has ever taken any of the %1 here since %2.</source>
        <translation>%1 自 %2 入库以来从未被领用。</translation>
    </message>
    <message>
        <source>Short for work</source>
        <translation>工单缺料</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Supplier slipping</source>
        <translation>供应商延误</translation>
    </message>
    <message>
        <source>Dead stock</source>
        <translation>呆滞</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>过量</translation>
    </message>
    <message>
        <source>Price at its low</source>
        <translation>价格处于低点</translation>
    </message>
    <message numerus="yes">
        <source>%2 of %1 cover %n month(s) of last year&apos;s use (%3 a month).</source>
        <translation>
            <numerusform>%1 %2 够用 %n 个月（按近一年用量，每月 %3）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is quoted at %2 (%3), the lowest of %6 prices in a year; the highest was %4 on %5.</source>
        <translation>%1 报价 %2（%3），为一年内 %6 个价格中最低；最高为 %4（%5）。</translation>
    </message>
    <message>
        <source>%1 was bought at %2 (%3), the lowest of %6 prices in a year; the highest was %4 on %5.</source>
        <translation>%1 进价 %2（%3），为一年内 %6 个价格中最低；最高为 %4（%5）。</translation>
    </message>
    <message>
        <source>Put it on hold and test it, or scrap it.</source>
        <translation>冻结并检测，或报废。</translation>
    </message>
    <message>
        <source>No recipe needs it: return it, or sell it at a discount.</source>
        <translation>没有配方用到它：退货，或折价处理。</translation>
    </message>
    <message>
        <source>Use it first, in %1.</source>
        <translation>优先用于 %1。</translation>
    </message>
    <message>
        <source>Ask for a day that holds, or buy what is urgent elsewhere.</source>
        <translation>请对方给出可靠的日期，急用的另找供应商。</translation>
    </message>
    <message>
        <source>Order earlier there, or ask others for a quote.</source>
        <translation>提前向其下单，或向其他供应商询价。</translation>
    </message>
    <message>
        <source>Make %1 of it, or return it.</source>
        <translation>用它做 %1，或退货。</translation>
    </message>
    <message>
        <source>%1 are too much since the delivery of %2: buy none until it is used up.</source>
        <translation>自 %2 到货后多出 %1：用完之前不要再买。</translation>
    </message>
    <message>
        <source>If it keeps, ask for more at this price.</source>
        <translation>若可久存，争取按此价多买一些。</translation>
    </message>
    <message>
        <source>If it keeps, buy ahead.</source>
        <translation>若可久存，提前采购。</translation>
    </message>
    <message>
        <source>If it keeps, buy ahead: the quote holds until %1.</source>
        <translation>若可久存，提前采购：报价有效至 %1。</translation>
    </message>
    <message>
        <source>It is there up to the quantity to fill up to: buy none yet.</source>
        <translation>已达到补货数量：暂不用买。</translation>
    </message>
    <message>
        <source>Place the draft %1.</source>
        <translation>请将草稿 %1 下单。</translation>
    </message>
    <message>
        <source>Place the draft %1, and buy %2 beside it.</source>
        <translation>请将草稿 %1 下单，另外再采购 %2。</translation>
    </message>
    <message>
        <source>That is what all work, needs and the reorder point ask for.</source>
        <translation>这是全部工单、需求和再订货点所需的数量。</translation>
    </message>
    <message>
        <source>It is on hold: test it, or scrap it.</source>
        <translation>已暂停使用：请检测，或报废。</translation>
    </message>
    <message>
        <source>It is on hold: decide on it while it can still be used.</source>
        <translation>已暂停使用：请在还能用时作出决定。</translation>
    </message>
</context>
<context>
    <name>Stocktake</name>
    <message>
        <source>%1 is booked. Begin another stocktake, or take the booking back.</source>
        <translation>%1 已入账。请另开一张盘点单，或撤销入账。</translation>
    </message>
    <message>
        <source>%1 was given up. Begin another stocktake.</source>
        <translation>%1 已放弃。请另开一张盘点单。</translation>
    </message>
    <message>
        <source>%1 is not on this sheet.</source>
        <translation>%1 不在这张盘点单上。</translation>
    </message>
    <message>
        <source>A count cannot be negative.</source>
        <translation>盘点数量不能为负。</translation>
    </message>
    <message>
        <source>Products are counted in whole pieces.</source>
        <translation>产品按整件计。</translation>
    </message>
    <message>
        <source>Nothing is counted ahead.</source>
        <translation>盘点时间不能晚于现在。</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) have a problem.</source>
        <translation>
            <numerusform>另有 %n 行有问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was booked.</source>
        <translation>没有入账。</translation>
    </message>
    <message>
        <source>This stocktake does not exist.</source>
        <translation>没有这张盘点单。</translation>
    </message>
    <message>
        <source>There is no stocktake “%1”.</source>
        <translation>没有盘点单“%1”。</translation>
    </message>
    <message>
        <source>%1 counts this place already. Book it or give it up first.</source>
        <translation>%1 正在盘点该库位，请先入账或放弃。</translation>
    </message>
    <message>
        <source>Nothing was counted yet, so there is nothing to book.</source>
        <translation>还没有盘点任何批次，无可入账。</translation>
    </message>
    <message>
        <source>%1 was counted elsewhere after this count, and a difference was booked. Count it again, or leave it out.</source>
        <translation>%1 在此之后另有盘点并已记差异。请重新盘点，或不计入。</translation>
    </message>
    <message>
        <source>%2 of %1 are missing, but only %3 are left there: it was used meanwhile. Count it again, or leave it out.</source>
        <translation>%1 盘亏 %2，但现仅剩 %3：期间已被领用。请重新盘点，或不计入。</translation>
    </message>
    <message>
        <source>The receipt of %1 was taken back; nothing can be found of it. Receive it again, or leave it out.</source>
        <translation>%1 的入库已撤销，不能盘盈。请重新入库，或不计入。</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>表格是空的。</translation>
    </message>
    <message>
        <source>The table has no column “%1”. Fill in the sheet that was written for the stocktake.</source>
        <translation>表格缺少“%1”列。请填写为该盘点导出的盘点单。</translation>
    </message>
    <message>
        <source>%1 stands in the table twice.</source>
        <translation>%1 在表中出现两次。</translation>
    </message>
    <message>
        <source>Line %1: %2 Nothing was written.</source>
        <translation>第 %1 行：%2 没有写入。</translation>
    </message>
    <message>
        <source>Nothing is counted in this table.</source>
        <translation>表中没有盘点数。</translation>
    </message>
    <message>
        <source>%1 began later than that; what was counted before it is not known to it.</source>
        <translation>%1 开始得更晚；在此之前清点的不算在内。</translation>
    </message>
    <message>
        <source>This line is of %1, not of %2.</source>
        <translation>这一行属于 %1，不属于 %2。</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满，未作改动；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>“%1” or its folder cannot be written. Nothing was changed; check the permissions or copy the file elsewhere.</source>
        <translation>“%1”或其文件夹无法写入，未作改动；请检查权限，或把文件复制到别处。</translation>
    </message>
    <message>
        <source>“%1” is damaged or is not a studio file. Nothing was changed; restore the last backup.</source>
        <translation>“%1”已损坏或不是工作室文件，未作改动；请还原最近的备份。</translation>
    </message>
    <message>
        <source>“%1” is in use by another program. Nothing was changed; try again.</source>
        <translation>“%1”正被其他程序使用，未作改动；请重试。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened.</source>
        <translation>“%1”无法打开。</translation>
    </message>
    <message>
        <source>A rule of the studio file refuses this. Nothing was changed.</source>
        <translation>工作室文件的规则不允许这样做，未作改动。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>“%1” could not be read or written. Nothing was changed.</source>
        <translation>“%1”无法读写，未作改动。</translation>
    </message>
    <message>
        <source>The folder of “%1” cannot be written. Nothing was changed; copy the file to a folder of your own and open it there.</source>
        <translation>“%1”所在的文件夹无法写入，未作改动；请把文件复制到自己的文件夹再打开。</translation>
    </message>
    <message>
        <source>“%1” is open in another window (%2 on %3). Nothing was changed; close it there first.</source>
        <translation>“%1”已在另一个窗口打开（%2，%3），未作改动；请先在那里关闭。</translation>
    </message>
    <message>
        <source>“%1” is not a studio file. Nothing was changed.</source>
        <translation>“%1”不是工作室文件，未作改动。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer Benchbook (format %2; this program reads up to %3). Nothing was changed; update Benchbook.</source>
        <translation>“%1”由更新版的工坊簿创建（格式 %2；本程序最高支持 %3），未作改动；请更新工坊簿。</translation>
    </message>
    <message>
        <source>The studio needs a name.</source>
        <translation>请填写工作室名称。</translation>
    </message>
    <message>
        <source>This time zone is unknown.</source>
        <translation>时区无法识别。</translation>
    </message>
    <message>
        <source>“%1” exists already and was left as it is. Choose another name.</source>
        <translation>“%1”已经存在，未作改动。请换一个名称。</translation>
    </message>
    <message>
        <source>There is no studio file “%1”.</source>
        <translation>没有工作室文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” is of an older format; open it once for writing.</source>
        <translation>“%1”是旧格式；请先以可写方式打开一次。</translation>
    </message>
    <message>
        <source>The backup could not be written to “%1”; the studio file itself is untouched. Check the folder and its free space.</source>
        <translation>备份无法写入“%1”，工作室文件没有改动。请检查文件夹及剩余空间。</translation>
    </message>
    <message>
        <source>The backup could not be named “%1”.</source>
        <translation>备份无法命名为“%1”。</translation>
    </message>
    <message>
        <source>Something larger is being written just now, an import for example. Nothing was changed; wait until it has ended, or stop it.</source>
        <translation>正在写入较多内容（例如导入订单）。没有做任何更改；请等它结束，或先停止它。</translation>
    </message>
</context>
<context>
    <name>StudioIdentity</name>
    <message>
        <source>These are not the keys of the studio&apos;s card: they are of another studio, or from before the keys were changed. Take the newest recovery sheet.</source>
        <translation>这些不是工作室卡上的密钥：它们属于别的工作室，或是更换密钥之前的。请用最新的恢复单。</translation>
    </message>
    <message>
        <source>This machine was taken off the studio. Let it make itself known anew.</source>
        <translation>这台电脑已从工作室移除。请让它重新申请。</translation>
    </message>
    <message>
        <source>This machine is one of the studio&apos;s already.</source>
        <translation>这台电脑已经是工作室的电脑。</translation>
    </message>
    <message>
        <source>Another machine has the letter %1.</source>
        <translation>另一台电脑已经用了字母 %1。</translation>
    </message>
    <message>
        <source>A studio has at most %1 machines.</source>
        <translation>一个工作室最多 %1 台电脑。</translation>
    </message>
    <message>
        <source>The studio has no such machine.</source>
        <translation>工作室没有这台电脑。</translation>
    </message>
    <message>
        <source>This is the studio&apos;s only machine. Admit the one that takes its place first.</source>
        <translation>这是工作室唯一的电脑。请先接纳代替它的那一台。</translation>
    </message>
    <message>
        <source>A card can name %1 machines that were taken off, and has them all.</source>
        <translation>一张卡最多能列出 %1 台已移除的电脑，现在已满。</translation>
    </message>
</context>
<context>
    <name>StudioMaker</name>
    <message>
        <source>My studio</source>
        <translation>我的工作室</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
</context>
<context>
    <name>SupplierChoice</name>
    <message>
        <source>Nobody offers any of this within the limits.</source>
        <translation>在限定条件内没有供应商提供。</translation>
    </message>
</context>
<context>
    <name>Suppliers</name>
    <message>
        <source>%1 has this name already.</source>
        <translation>%1 已经用了这个名称。</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Saving the list</source>
        <translation>正在保存列表</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>line %1, column %2 (%3): %4</source>
        <translation>第 %1 行第 %2 列（%3）：%4</translation>
    </message>
    <message>
        <source>“%1” stands beyond the last column; a comma inside a cell needs quotes around it.</source>
        <translation>“%1”超出了最后一列；单元格里含有逗号时需要用引号括起来。</translation>
    </message>
    <message>
        <source>Neither a code nor a name says what this row is.</source>
        <translation>这一行既没有编号也没有名称，不知道是哪条记录。</translation>
    </message>
    <message>
        <source>There is none with the code “%1”.</source>
        <translation>没有编号为“%1”的记录。</translation>
    </message>
    <message>
        <source>The code “%1” is not known here; the name is.</source>
        <translation>这里没有编号“%1”，按名称认出了这条记录。</translation>
    </message>
    <message>
        <source>The code “%1” is not known here; it gets one of its own.</source>
        <translation>这里没有编号“%1”，将编一个新的编号。</translation>
    </message>
    <message>
        <source>“%1” stands for %2; say the code to tell which.</source>
        <translation>“%1”对应多条记录：%2；请写明编号。</translation>
    </message>
    <message>
        <source>It was removed from the list and stays removed.</source>
        <translation>它已从列表中移除，导入后仍保持移除。</translation>
    </message>
    <message>
        <source>Line %1 is about the same one already.</source>
        <translation>第 %1 行已经是同一条记录。</translation>
    </message>
    <message>
        <source>“%1” is a number that a spreadsheet has rounded; its digits are lost. Format the column as text there and save again.</source>
        <translation>“%1”是被表格软件四舍五入过的数字，原来的位数已丢失。请在表格软件中把这一列设为文本格式，再重新保存。</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>The preset asks for a column “%1”. The file has: %2.</source>
        <translation>预设要找“%1”列。文件里有：%2。</translation>
    </message>
    <message>
        <source>Columns %1 and %2, “%3” and “%4”, mean the same. Rename the one that is not wanted.</source>
        <translation>第 %1 列和第 %2 列（“%3”与“%4”）是同一个字段。请给不需要的那一列改名。</translation>
    </message>
    <message>
        <source>A column is missing: %1. The file has: %2.</source>
        <translation>缺少列：%1。文件里有：%2。</translation>
    </message>
    <message>
        <source>A preset is {&quot;columns&quot;: {field: header}, &quot;defaults&quot;: {field: value}}.</source>
        <translation>预设的写法是 {&quot;columns&quot;: {字段: 表头}, &quot;defaults&quot;: {字段: 值}}。</translation>
    </message>
    <message>
        <source>The preset names “%1”, which is no field here.</source>
        <translation>预设里的“%1”不是这里的字段。</translation>
    </message>
    <message>
        <source>Write “%1” of the preset as text.</source>
        <translation>请把预设里的“%1”写成文本。</translation>
    </message>
    <message>
        <source>A preset has “columns” and “defaults”, no “%1”.</source>
        <translation>预设里只有 “columns” 和 “defaults”，没有“%1”。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The workbook was not saved: its temporary files cannot be written. Free some space on the system&apos;s disk.</source>
        <translation>工作簿没有保存：无法写入临时文件。请在系统磁盘上腾出一些空间。</translation>
    </message>
    <message>
        <source>The workbook was not saved: it can hold no more than %1 rows. Save the list as CSV, or filter it first.</source>
        <translation>工作簿没有保存：最多只能容纳 %1 行。请保存为 CSV，或先筛选列表。</translation>
    </message>
    <message>
        <source>The workbook was not saved: a text of row %1 is longer than a cell can be. Save the list as CSV.</source>
        <translation>工作簿没有保存：第 %1 行有一段文字超过了单元格的长度。请保存为 CSV。</translation>
    </message>
    <message>
        <source>The preset gives the column “%1” to both “%2” and “%3”. A column is one field.</source>
        <translation>预设把列“%1”同时给了“%2”和“%3”。一列只能是一个字段。</translation>
    </message>
</context>
<context>
    <name>Timer</name>
    <message>
        <source>No timer is running for this person.</source>
        <translation>该成员没有正在进行的计时。</translation>
    </message>
    <message>
        <source>%1 is already timed on “%2” of %3. Finish or discard that first.</source>
        <translation>%1 已在 %3 的“%2”上计时，请先结束或放弃。</translation>
    </message>
    <message>
        <source>This step is not part of %1.</source>
        <translation>此工序不属于 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The timer ran %n minute(s) and was cut off.</source>
        <translation>
            <numerusform>计时 %n 分钟后被截止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timer ran %n minute(s) and was corrected.</source>
        <translation>
            <numerusform>计时器走了 %n 分钟，已更正。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Choose at least one other studio.</source>
        <translation>请至少选择一家别的工作室。</translation>
    </message>
    <message numerus="yes">
        <source>A circle has at most %n member(s).</source>
        <translation>
            <numerusform>圈子最多有 %n 位成员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody heard the words of %1 yet; a circle is of verified peers.</source>
        <translation>还没有人核对过 %1 的暗语；圈子只由已核实的同伴组成。</translation>
    </message>
    <message>
        <source>A studio is named twice.</source>
        <translation>有工作室写了两次。</translation>
    </message>
    <message>
        <source>The circle needs a name.</source>
        <translation>圈子需要名称。</translation>
    </message>
    <message>
        <source>There is a circle of this name with these members already.</source>
        <translation>已有这些成员组成的同名圈子。</translation>
    </message>
    <message>
        <source>An answer to this invitation waits in the box already.</source>
        <translation>对这份邀请的答复已在信箱里待发。</translation>
    </message>
    <message>
        <source>This was said already.</source>
        <translation>已经说过了。</translation>
    </message>
    <message>
        <source>There is no circle “%1”.</source>
        <translation>没有圈子“%1”。</translation>
    </message>
    <message>
        <source>Several circles are called “%1”; name one by its id.</source>
        <translation>有几个圈子都叫“%1”；请用 id 指明。</translation>
    </message>
    <message>
        <source>%1 told members different stories: their letter %2 is not the same everywhere. From there on nothing of this chain counts.</source>
        <translation>%1 对成员说了不同的话：第 %2 封信不是处处相同。从那里起这条信链都不算数。</translation>
    </message>
    <message>
        <source>Letters %1 to %2 of %3 did not come here; %4 holds them. Ask for a bundle.</source>
        <translation>%3 的第 %1 到 %2 封信没有到这里；%4 手里有。请索要同步包。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Join the circle first; then letters can be written to it.</source>
        <translation>请先加入圈子，然后才能给它写信。</translation>
    </message>
    <message>
        <source>We do not take part in this circle any more.</source>
        <translation>我们已不再参加这个圈子。</translation>
    </message>
    <message>
        <source>This circle goes on as another one; write there.</source>
        <translation>这个圈子已由另一个接续；请写到那里。</translation>
    </message>
    <message>
        <source>A letter about this purchase waits in the box already. Change it or throw it away first, or send it with a bundle.</source>
        <translation>关于这次合购的信已在信箱里待发。请先更改或丢弃，或随同步包发出。</translation>
    </message>
    <message>
        <source>Only who called can do this.</source>
        <translation>只有发起者能这样做。</translation>
    </message>
    <message>
        <source>The call is still open; others may still pledge. Order once it has closed.</source>
        <translation>认购还开着，别人还能认购。截止后再订购。</translation>
    </message>
    <message>
        <source>The pledges do not come to a quantity that can be ordered. Extend the call, or withdraw it.</source>
        <translation>认购合起来不是能订购的数量。请延长认购，或撤回。</translation>
    </message>
    <message>
        <source>Here it comes out otherwise. Nothing was signed; settle what differs first.</source>
        <translation>这边算出来的结果不同。没有签名；请先弄清差异。</translation>
    </message>
    <message>
        <source>The call has closed.</source>
        <translation>认购已截止。</translation>
    </message>
    <message>
        <source>This is not the next step of the purchase: it is “%1” now.</source>
        <translation>这不是合购的下一步：现在是“%1”。</translation>
    </message>
    <message>
        <source>Say what is to be bought.</source>
        <translation>请写要买什么。</translation>
    </message>
    <message>
        <source>The closing has to lie ahead.</source>
        <translation>截止时间要在以后。</translation>
    </message>
    <message>
        <source>Say in which unit it is sold.</source>
        <translation>请写按什么单位卖。</translation>
    </message>
    <message>
        <source>A price is for more than nothing.</source>
        <translation>价格对应的数量要大于零。</translation>
    </message>
    <message>
        <source>A price is not below zero.</source>
        <translation>价格不能小于零。</translation>
    </message>
    <message>
        <source>This letter is not held here.</source>
        <translation>这里没有这封信。</translation>
    </message>
    <message>
        <source>Say how much you want.</source>
        <translation>请写要多少。</translation>
    </message>
    <message>
        <source>You cannot need more at least than you want.</source>
        <translation>至少要的不能多于想要的。</translation>
    </message>
    <message>
        <source>You cannot take less at most than you want.</source>
        <translation>最多要的不能少于想要的。</translation>
    </message>
    <message>
        <source>Say in which unit.</source>
        <translation>请说明用什么单位。</translation>
    </message>
    <message>
        <source>The call names no price, so no limit can be kept.</source>
        <translation>发起时没有写价格，无法遵守上限。</translation>
    </message>
    <message>
        <source>A pledge that the order counts is not held here.</source>
        <translation>订单计入的某份认购不在这里。</translation>
    </message>
    <message>
        <source>Say for every studio what it was measured.</source>
        <translation>请写明每家实测多少。</translation>
    </message>
    <message>
        <source>A share is of no pledge that the order counts.</source>
        <translation>某份额不属于订单计入的任何认购。</translation>
    </message>
    <message>
        <source>Say how much arrived.</source>
        <translation>请写到了多少。</translation>
    </message>
    <message>
        <source>Nothing arrives on a day that is still ahead.</source>
        <translation>不会在以后的日子到货。</translation>
    </message>
    <message>
        <source>%1 is counted in %2, and the purchase in %3. Choose a material that is measured likewise.</source>
        <translation>%1 按 %2 计，合购按 %3 计。请选择计量相同的物料。</translation>
    </message>
    <message>
        <source>Our share was received already, as %1.</source>
        <translation>我们的份额已入库，为 %1。</translation>
    </message>
    <message>
        <source>Nothing was measured for us yet.</source>
        <translation>还没有为我们实测。</translation>
    </message>
    <message>
        <source>The division comes out otherwise here. Settle what differs first.</source>
        <translation>我们算出的分配不同。请先谈妥差异。</translation>
    </message>
    <message>
        <source>Joint purchase %1</source>
        <translation>合购 %1</translation>
    </message>
    <message>
        <source>Who gets and pays what is not said yet.</source>
        <translation>还没有说明分货与分摊。</translation>
    </message>
    <message>
        <source>This studio has no share in the division.</source>
        <translation>分配里没有本工作室的份额。</translation>
    </message>
    <message>
        <source>There is no joint purchase “%1” in this circle.</source>
        <translation>这个圈子里没有合购“%1”。</translation>
    </message>
    <message>
        <source>Several begin with “%1”; give more of it.</source>
        <translation>有几个以“%1”开头；请多写几位。</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>replaced by a later one</source>
        <translation>已被后来的取代</translation>
    </message>
    <message>
        <source>came after the call had closed</source>
        <translation>在截止后才到</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>to an earlier call with other terms</source>
        <translation>针对条件不同的较早一次</translation>
    </message>
    <message>
        <source>in another unit or currency</source>
        <translation>单位或币种不同</translation>
    </message>
    <message>
        <source>pledge %1</source>
        <translation>认购 %1</translation>
    </message>
    <message>
        <source>The order counts pledge %1, which did not come here.</source>
        <translation>订单计入了认购 %1，而它没有到这里。</translation>
    </message>
    <message>
        <source>The order counts the pledge of %1, which does not count here.</source>
        <translation>订单计入了 %1 的认购，而这里不算数。</translation>
    </message>
    <message>
        <source>The order leaves out the pledge of %1.</source>
        <translation>订单漏了 %1 的认购。</translation>
    </message>
    <message>
        <source>The order is in another unit or currency than the call.</source>
        <translation>订单的单位或币种与发起时不同。</translation>
    </message>
    <message>
        <source>The order is below the minimum of the call.</source>
        <translation>订单低于发起时的最低数量。</translation>
    </message>
    <message>
        <source>The order is not in whole cases.</source>
        <translation>订单不是整箱。</translation>
    </message>
    <message>
        <source>By the prices of the call it comes to %1.</source>
        <translation>按发起时的价格应为 %1。</translation>
    </message>
    <message>
        <source>Several orders were written; the last one counts.</source>
        <translation>写了几份订单；以最后一份为准。</translation>
    </message>
    <message>
        <source>It cannot be reckoned here: other units, or less than the freight alone.</source>
        <translation>这里无法计算：单位不同，或少于运费。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: they write %2, here it is %3.</source>
        <translation>%1：对方写的是 %2，这边是 %3。</translation>
    </message>
    <message>
        <source>The rule needs a title.</source>
        <translation>规则需要标题。</translation>
    </message>
    <message>
        <source>Say what counts, and how much.</source>
        <translation>请写什么算数、算多少。</translation>
    </message>
    <message>
        <source>Each weight is of a kind of work, for so much of a unit: “stitching, 1 h, 10”.</source>
        <translation>每个权重对应一种工作和单位数量：“缝线，1 h，10”。</translation>
    </message>
    <message>
        <source>“%1” in %2 is weighed twice.</source>
        <translation>“%1”（%2）写了两次权重。</translation>
    </message>
    <message>
        <source>The version before is not held here.</source>
        <translation>这里没有上一版。</translation>
    </message>
    <message>
        <source>Choose a rule that is held here.</source>
        <translation>请选择这里有的规则。</translation>
    </message>
    <message>
        <source>The rule gives no weight to such work in this unit. It knows: %1.</source>
        <translation>规则没有给这种单位的工作定权重。它有：%1。</translation>
    </message>
    <message>
        <source>Say how much was given. To take something back, reverse its entry.</source>
        <translation>请写付出了多少。要收回，请冲回那一笔。</translation>
    </message>
    <message>
        <source>We write down what we gave or what we got.</source>
        <translation>我们只记自己付出或得到的。</translation>
    </message>
    <message>
        <source>Nobody gives to themselves.</source>
        <translation>没有人给自己。</translation>
    </message>
    <message>
        <source>This studio is not in the circle.</source>
        <translation>这家工作室不在圈子里。</translation>
    </message>
    <message>
        <source>Say on which day; not one that is still ahead.</source>
        <translation>请写哪一天；不能是以后的日子。</translation>
    </message>
    <message>
        <source>A letter about this waits in the box already.</source>
        <translation>关于此事的信已在信箱里待发。</translation>
    </message>
    <message>
        <source>We signed this split already.</source>
        <translation>我们已经签了这次分账。</translation>
    </message>
    <message>
        <source>This entry does not wait for our signature.</source>
        <translation>这一笔不在等我们签字。</translation>
    </message>
    <message>
        <source>We signed this rule already.</source>
        <translation>我们已经签了这条规则。</translation>
    </message>
    <message>
        <source>The ledger has no such letter.</source>
        <translation>账本里没有这封信。</translation>
    </message>
    <message>
        <source>A chain of letters proves the order, and that nothing was edited later. It does not prove that the hours are true: that two people say so is all there is.</source>
        <translation>信链能证明先后，以及事后没有改动。它不能证明工时属实：有两个人都这么说，仅此而已。</translation>
    </message>
    <message>
        <source>Only an entry of ours that counts and was not taken back can be reversed.</source>
        <translation>只能冲回我们自己的、算数且没有冲回过的一笔。</translation>
    </message>
    <message>
        <source>The ledger has nothing that begins with “%1”.</source>
        <translation>账本里没有以“%1”开头的。</translation>
    </message>
    <message>
        <source>Several letters of the ledger begin with “%1”; give more of it.</source>
        <translation>账本里有几封以“%1”开头；请多写几位。</translation>
    </message>
    <message>
        <source>Letter %1 of %2 did not come here; %3 holds it. Ask for a bundle.</source>
        <translation>%2 的第 %1 封信没有到这里；%3 手里有。请索要同步包。</translation>
    </message>
    <message>
        <source>%1 came into stock with %2 %3, and the division says %4 %3 now. Count the lot, or let the organiser divide anew.</source>
        <translation>%1 入库时是 %2 %3，现在的分配是 %4 %3。请盘点该批次，或请组织者重新分配。</translation>
    </message>
    <message>
        <source>%1 says that letter %2 of %3 is another one there. No letter that came shows it; ask for a bundle.</source>
        <translation>%1 说其手里 %3 的第 %2 封信件是另一封。收到的信件中看不出这一点；请要一个同步包。</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>Reversed: %1</source>
        <translation>冲回：%1</translation>
    </message>
    <message>
        <source>Split of money</source>
        <translation>分账</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>%1 写</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>us</source>
        <translation>我们</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Goes on anew</source>
        <translation>已由新圈接续</translation>
    </message>
    <message>
        <source>Our answer waits</source>
        <translation>答复待发</translation>
    </message>
    <message>
        <source>%1 of %2 joined</source>
        <translation>%2 家中 %1 家已加入</translation>
    </message>
    <message>
        <source>Told differently</source>
        <translation>说法不一</translation>
    </message>
    <message>
        <source>Letters missing</source>
        <translation>缺信件</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>全体一致</translation>
    </message>
    <message>
        <source>Somebody told members different stories. Talk to each other before you count on what follows.</source>
        <translation>有人对成员说了不同的话。请先互相核对，再相信后面的内容。</translation>
    </message>
    <message>
        <source>What came agrees, but some letters did not come here yet.</source>
        <translation>到了的一致，但有些信还没有到这里。</translation>
    </message>
    <message>
        <source>All agree: as far as bundles came, every member holds the same letters.</source>
        <translation>全体一致：就已到的同步包而言，每位成员手里的信相同。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pledged of the minimum</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 are pledged; no minimum is asked for.</source>
        <translation>已认购 %1；没有最低订量。</translation>
    </message>
    <message>
        <source>%1 are pledged: the minimum of %2 is reached.</source>
        <translation>已认购 %1：达到最低订量 %2。</translation>
    </message>
    <message>
        <source>%1 of %2 are pledged; %3 are missing.</source>
        <translation>已认购 %1，最低订量 %2，还差 %3。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Price from %1 on</source>
        <translation>%1 起的单价</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Waits for us</source>
        <translation>等我们会签</translation>
    </message>
    <message>
        <source>Our letter waits</source>
        <translation>我们的信待发</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲回</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未会签</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Not all signed</source>
        <translation>未全体会签</translation>
    </message>
    <message>
        <source>Signed by all</source>
        <translation>全体已签</translation>
    </message>
    <message>
        <source>Differs here</source>
        <translation>算出来不同</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>who gave, and to whom</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>members that joined</comment>
        <translation>%1 / %2 家</translation>
    </message>
    <message>
        <source>Said to differ</source>
        <translation>据说不同</translation>
    </message>
    <message>
        <source>A member says that they hold other letters than the ones here. Ask for a bundle: the letters themselves show it.</source>
        <translation>有成员说其手里的信件与这里的不同。请要一个同步包：信件本身会说明。</translation>
    </message>
    <message>
        <source>Void: paid by an earlier one</source>
        <translation>作废：较早一次已付</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>This tool does not exist.</source>
        <translation>没有这件工具。</translation>
    </message>
    <message>
        <source>%1 %2 is due for care since %3 h of use.</source>
        <translation>%1 %2 已超过保养期 %3 小时。</translation>
    </message>
    <message>
        <source>%1 %2 is due for care since %3.</source>
        <translation>%1 %2 自 %3 起该保养。</translation>
    </message>
    <message>
        <source>%1 %2 is lent to %3 until %4.</source>
        <translation>%1 %2 借给了 %3，%4 归还。</translation>
    </message>
    <message>
        <source>%1 %2 is lent to %3.</source>
        <translation>%1 %2 借给了 %3。</translation>
    </message>
    <message>
        <source>%1 %2 was removed from the tools.</source>
        <translation>%1 %2 已从工具中移除。</translation>
    </message>
    <message>
        <source>No care is written down for a day that is still ahead.</source>
        <translation>不能记录未来日期的保养。</translation>
    </message>
    <message>
        <source>%1 has this name already.</source>
        <translation>%1 已经用了这个名称。</translation>
    </message>
    <message>
        <source>An interval is one or more; leave it empty for no care.</source>
        <translation>间隔至少为 1；不保养则留空。</translation>
    </message>
    <message>
        <source>Hours of use are not negative.</source>
        <translation>使用小时不能为负。</translation>
    </message>
    <message>
        <source>Say who has it.</source>
        <translation>请说明借给谁。</translation>
    </message>
    <message>
        <source>Nothing was lent on a day that is still ahead.</source>
        <translation>不能记录未来日期的借出。</translation>
    </message>
    <message>
        <source>It comes back after it was lent.</source>
        <translation>归还不能早于借出。</translation>
    </message>
    <message>
        <source>%1 %2 is lent to %3 since %4. Take it back first.</source>
        <translation>%1 %2 自 %4 起借给 %3；请先收回。</translation>
    </message>
    <message>
        <source>%1 %2 is not lent.</source>
        <translation>%1 %2 没有借出。</translation>
    </message>
    <message>
        <source>Nothing came back on a day that is still ahead.</source>
        <translation>不能记录未来日期的归还。</translation>
    </message>
    <message>
        <source>somebody</source>
        <comment>whose name was erased</comment>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1 %2 is due for care now.</source>
        <translation>%1 %2 已到保养期。</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>“%1” has no lots yet, so there is nothing to trace.</source>
        <translation>“%1”还没有批次，无可追溯。</translation>
    </message>
    <message>
        <source>“%1” is no lot, no work order, no sales order and no load.</source>
        <translation>“%1”不是批次、工单、订单，也不是合批。</translation>
    </message>
</context>
<context>
    <name>TracePage</name>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>cut from it</source>
        <translation>由它裁出</translation>
    </message>
    <message>
        <source>merged into it</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>裁出</translation>
    </message>
    <message>
        <source>%1 still here</source>
        <translation>现存 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>all are in the PDF</source>
        <translation>完整内容见 PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n scrap</source>
        <translation>
            <numerusform>废品 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in work</source>
        <translation>
            <numerusform>在制 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>工序：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n 次到货</numerusform>
        </translation>
    </message>
    <message>
        <source>no supplier named</source>
        <translation>未记供应商</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未留姓名</translation>
    </message>
</context>
<context>
    <name>Traveller</name>
    <message>
        <source>There is no work order to print.</source>
        <translation>没有可打印的工单。</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>There is no such action in the journal.</source>
        <translation>日志里没有这个操作。</translation>
    </message>
    <message>
        <source>This was changed again since (“%1”). Nothing was taken back; take that back first.</source>
        <translation>此后又改过（“%1”），未撤销任何内容；请先撤销那一步。</translation>
    </message>
    <message>
        <source>This has been taken back already.</source>
        <translation>此操作已经撤销。</translation>
    </message>
    <message>
        <source>Something done later builds on this, so it cannot be taken back by itself. Nothing was changed; take back the later actions first.</source>
        <translation>之后的操作以它为基础，不能单独撤销。未作改动；请先撤销之后的操作。</translation>
    </message>
    <message>
        <source>With this action the studio began; it cannot be taken back. Nothing was changed.</source>
        <translation>这是工作室的第一个操作，不能撤销，未作改动。</translation>
    </message>
    <message>
        <source>With this action personal data was erased for good; it cannot be taken back. Nothing was changed.</source>
        <translation>这个操作已永久抹除个人资料，无法撤销。未作任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) stay, for something done later builds on them:</source>
        <translation>
            <numerusform>%n 个操作保留，因为后来的操作以它们为基础：</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” to %2 was signed for a bundle and may have left, so what it says stays. Nothing was taken back. Another letter puts it right: see what the deal allows now, or write a note.</source>
        <translation>发给 %2 的“%1”已签入同步包，可能已经发出，所以其内容保留。没有撤销任何内容。请用另一封信件更正：看看约定现在允许写什么，或写一封便信。</translation>
    </message>
    <message>
        <source>The bundle was written and may have left; the letters in it stay signed. Nothing was taken back; a retraction asks the reader to forget a letter.</source>
        <translation>同步包已写出，可能已经发出；其中的信件保持已签。没有撤销任何内容；收回信件可请对方不再理会某封信件。</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>The journal cannot be replayed at row %1 of %2.</source>
        <translation>日志在第 %1 行（共 %2 行）无法重放。</translation>
    </message>
    <message>
        <source>Replaying the journal</source>
        <translation>正在重放日志</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Following the journal</source>
        <translation>正在核对日志</translation>
    </message>
    <message>
        <source>Checking the signatures of letters</source>
        <translation>正在核对信件的签名</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>The file was not saved: “%1” is a folder. Choose a file name.</source>
        <translation>文件没有保存：“%1”是文件夹，请另选文件名。</translation>
    </message>
    <message>
        <source>The file was not saved: the folder “%1” does not exist. Choose another folder.</source>
        <translation>文件没有保存：文件夹“%1”不存在，请另选文件夹。</translation>
    </message>
    <message>
        <source>The file was not saved: the disk of “%1” is full. Free some space or choose another disk. An earlier file of this name is unchanged.</source>
        <translation>文件没有保存：“%1”所在的磁盘已满。请清出空间或另选磁盘。原有的同名文件没有改动。</translation>
    </message>
    <message>
        <source>The file was not saved: Benchbook may not write to “%1”. Choose another folder. An earlier file of this name is unchanged.</source>
        <translation>文件没有保存：工坊簿无权写入“%1”，请另选文件夹。原有的同名文件没有改动。</translation>
    </message>
    <message>
        <source>“%1” is a studio file. Open it with File → Open.</source>
        <translation>“%1”是工作室文件。请用“文件 → 打开”打开它。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB.</source>
        <translation>“%1”大于 %2 MB。</translation>
    </message>
</context>
<context>
    <name>WorkLog</name>
    <message>
        <source>The time must be between 0 and 24 hours.</source>
        <translation>时间应在 0 到 24 小时之间。</translation>
    </message>
    <message>
        <source>Good pieces cannot be fewer than none.</source>
        <translation>良品不能少于零。</translation>
    </message>
    <message>
        <source>Scrap cannot be less than none.</source>
        <translation>废品不能少于零。</translation>
    </message>
    <message>
        <source>Say why pieces were scrapped.</source>
        <translation>请填写废品原因。</translation>
    </message>
    <message>
        <source>There is nothing to log yet.</source>
        <translation>还没有可记的内容。</translation>
    </message>
    <message>
        <source>This step is not part of %1.</source>
        <translation>此工序不属于 %1。</translation>
    </message>
    <message>
        <source>This person does not exist.</source>
        <translation>没有这位成员。</translation>
    </message>
    <message>
        <source>Nothing is logged for a day that is still ahead.</source>
        <translation>报工日期不能晚于今天。</translation>
    </message>
    <message>
        <source>Rework cannot be less than none.</source>
        <translation>返工数不能小于零。</translation>
    </message>
    <message>
        <source>Say which step has to be done again.</source>
        <translation>请说明返工哪道工序。</translation>
    </message>
    <message>
        <source>Say why pieces have to be done again.</source>
        <translation>请说明返工原因。</translation>
    </message>
    <message>
        <source>Pieces that are being done again are good or scrap in the end.</source>
        <translation>返工的件最终只能是良品或废品。</translation>
    </message>
    <message>
        <source>%1 pieces of %2 reach “%3”, %4 are counted and %5 are with a partner, so another %6 would be too many. Nothing was booked.</source>
        <translation>%2 有 %1 件到达“%3”，已计 %4 件，外协中 %5 件，再计 %6 件就多了。未作任何登记。</translation>
    </message>
    <message>
        <source>%1 pieces of %2 reach “%3” and %4 are counted already, so another %5 would be too many. Nothing was booked.</source>
        <translation>%2 有 %1 件到达“%3”，已计 %4 件，再计 %5 件就多了。未作任何登记。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are to go through “%2” again. Nothing was booked.</source>
        <translation>
            <numerusform>%1 有 %n 件待“%2”返工。未作任何登记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are still in work. Nothing was booked.</source>
        <translation>
            <numerusform>%1 还有 %n 件在制。未作任何登记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pieces go back to this step or an earlier one.</source>
        <translation>只能返工到本工序或更早的工序。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 stand in %2 for “%3” and are counted when that load is out. Leave them out of it, if they did not go in. Nothing was booked.</source>
        <translation>
            <numerusform>%1 有 %n 件在合批 %2 中等待“%3”，出炉时才计数。如果没有装进去，请先从合批中取出。未记录任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2 h logged for %3 already; with this the day would have more than 24 hours. Nothing was booked.</source>
        <translation>%1 在 %3 已记工 %2 小时；加上这一笔，这一天会超过 24 小时。没有登记任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>All pieces of %1 at “%2” are counted, and %n of them wait to be done again: say so, if it is these. Nothing was booked.</source>
        <translation>
            <numerusform>%1 在“%2”的件都已计过，其中 %n 件等着返工：如果做的是它们，请注明返工。什么都没有记。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkOrder</name>
    <message>
        <source>This work order does not exist.</source>
        <translation>此工单不存在。</translation>
    </message>
    <message>
        <source>There is no work order “%1”.</source>
        <translation>没有工单“%1”。</translation>
    </message>
    <message>
        <source>A timer is still running on %1. Finish or discard it first.</source>
        <translation>%1 上还有计时，请先结束或放弃。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Make at least one piece.</source>
        <translation>至少做一件。</translation>
    </message>
    <message>
        <source>This product does not exist.</source>
        <translation>没有这个产品。</translation>
    </message>
    <message>
        <source>%1 has no recipe yet. Write down its inputs and steps first.</source>
        <translation>%1 还没有配方，请先填写用料和工序。</translation>
    </message>
    <message>
        <source>%1 is done; nothing more can be booked on it.</source>
        <translation>%1 已完成，不能再登记。</translation>
    </message>
    <message>
        <source>%1 was cancelled; nothing more can be booked on it.</source>
        <translation>%1 已取消，不能再登记。</translation>
    </message>
    <message>
        <source>This is at the bench already.</source>
        <translation>已在工作台上。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1 cannot be supplied: %2 missing. Nothing was issued.</source>
        <translation>%1 物料不足：缺 %2，未发料。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Only %1 of %2 can come back from %3.</source>
        <translation>%3 最多只能退回 %1（%2）。</translation>
    </message>
    <message>
        <source>State the cost of %1 first.</source>
        <translation>请先填写 %1 的成本。</translation>
    </message>
    <message>
        <source>%1 started %2 and logged %3 as scrap; at most %4 can be good.</source>
        <translation>%1 投入 %2，已记废品 %3，良品最多 %4。</translation>
    </message>
    <message>
        <source>%1 is closed already.</source>
        <translation>%1 已经结束。</translation>
    </message>
    <message>
        <source>The cost of the %1 on the shelf is not stated.</source>
        <translation>库存 %1 的成本未填写。</translation>
    </message>
    <message>
        <source>%1 of %2 are not in stock.</source>
        <translation>库存缺 %2 %1。</translation>
    </message>
    <message>
        <source>The cost of %1 (%2) is not stated.</source>
        <translation>%1（%2）的成本未填写。</translation>
    </message>
    <message>
        <source>%1 has no rate per hour.</source>
        <translation>%1 没有小时费率。</translation>
    </message>
    <message>
        <source>Nothing is logged yet, nobody has a rate per hour and the studio has no usual one.</source>
        <translation>还没有报工，没有人有小时费率，工作室也没有通常小时费率。</translation>
    </message>
    <message>
        <source>No material was issued.</source>
        <translation>没有领料。</translation>
    </message>
    <message>
        <source>No work was logged.</source>
        <translation>没有报工。</translation>
    </message>
    <message>
        <source>%1 was put on hold while it lay at the bench: %2. Nothing was booked; release it, or take it back to the shelf first.</source>
        <translation>%1 在工作台上时被冻结：%2。什么都没有记账；请先放行，或先退回货架。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are to go through “%2” again. Do that first.</source>
        <translation>
            <numerusform>%1 有 %n 件待“%2”返工。请先完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>By-products of %1 carry a part of the value of its material. Finish it as it is.</source>
        <translation>%1 的副产品带走了部分物料价值。请按原样完成。</translation>
    </message>
    <message>
        <source>Pieces of %1 are in %2. Take that out first.</source>
        <translation>%1 的件在 %2 中。请先出炉。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are with a partner and cannot leave the batch. Split off fewer, or take them back first.</source>
        <translation>
            <numerusform>%1 有 %n 件在外协，不能分出。请少分一些，或先收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2 pieces in work: between 1 and %3 can leave it.</source>
        <translation>%1 在制 %2 件：可分出 1 到 %3 件。</translation>
    </message>
    <message>
        <source>An order cannot be merged with itself.</source>
        <translation>工单不能与自己合并。</translation>
    </message>
    <message>
        <source>%1 and %2 do not make the same by the same recipe, so they stay apart.</source>
        <translation>%1 和 %2 不是按同一配方制作同款，不能合并。</translation>
    </message>
    <message>
        <source>Pieces came out of %1 already. Finish it, or merge the other one into it.</source>
        <translation>%1 已有部分完工。请完成它，或把另一张并入它。</translation>
    </message>
    <message>
        <source>The quantity must be more than zero.</source>
        <translation>数量必须大于零。</translation>
    </message>
    <message>
        <source>A value cannot be negative.</source>
        <translation>价值不能为负。</translation>
    </message>
    <message>
        <source>This is more than the material of %1 at the bench is worth. Nothing was booked; issue the material first, or state a lower value.</source>
        <translation>这超过了 %1 在工作台上物料的价值。未作任何登记；请先领料，或填写较低的价值。</translation>
    </message>
    <message>
        <source>%1 can bring out between 1 and %2.</source>
        <translation>%1 可完工 1 到 %2。</translation>
    </message>
    <message>
        <source>%1 started %2, logged %3 as scrap and brought out %4; at most %5 more can be good.</source>
        <translation>%1 投产 %2，记录废品 %3，已完工 %4；良品最多还有 %5。</translation>
    </message>
    <message>
        <source>Nothing is logged for a day that is still ahead.</source>
        <translation>报工日期不能晚于今天。</translation>
    </message>
    <message>
        <source>Nothing was sent out under this number.</source>
        <translation>没有这个外协记录。</translation>
    </message>
    <message>
        <source>This step is not part of %1.</source>
        <translation>此工序不属于 %1。</translation>
    </message>
    <message>
        <source>This partner does not exist.</source>
        <translation>没有这个外协方。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are with %1: count at least one and no more.</source>
        <translation>
            <numerusform>%1 处有 %n 件：至少收回一件，且不能更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>A charge cannot be negative.</source>
        <translation>加工费不能为负。</translation>
    </message>
    <message>
        <source>Say why pieces are scrap or have to be done again.</source>
        <translation>请说明报废或返工的原因。</translation>
    </message>
    <message>
        <source>Say which step has to be done again.</source>
        <translation>请说明返工哪道工序。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) came out of %1 already. Finish it with none more instead; what is left is then a loss.</source>
        <translation>
            <numerusform>%1 已完工 %n 件。请改为以 0 件完成；余下的即为损失。</numerusform>
        </translation>
    </message>
    <message>
        <source>By-products of %1 carry a part of the value of its material. Take them back first, or finish it.</source>
        <translation>%1 的副产品带走了部分物料价值。请先撤回副产品，或完成工单。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are still with %2. Take them back first.</source>
        <translation>
            <numerusform>%1 还有 %n 件在 %2 外协。请先收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on hold: %2. Release it first.</source>
        <translation>%1 已冻结：%2。请先解除冻结。</translation>
    </message>
    <message>
        <source>What a partner or a load charged is not stated.</source>
        <translation>外协或合批的费用尚未填写。</translation>
    </message>
    <message>
        <source>%1 is %2, which the recipe of %3 does not name. Use it all the same?</source>
        <translation>%1 是%2，%3 的配方里没有。仍然使用吗？</translation>
    </message>
    <message>
        <source>The cost of %1 at the bench of %2 is not known, so nobody knows what can be taken off it. State its cost first, or bring this in with a value of 0.</source>
        <translation>%2 领用的 %1 成本未知，无法知道能从中扣除多少。请先说明其成本，或以价值 0 收入。</translation>
    </message>
    <message>
        <source>%1 of %2 can go out for “%3”; the others are counted, outside or in a load.</source>
        <translation>%2 可有 %1 件外发做“%3”；其余的已计数、在外协处或在合批中。</translation>
    </message>
    <message>
        <source>%1 went on as a part of %2: book it there.</source>
        <translation>%1 已并入 %2：请记在那里。</translation>
    </message>
    <message>
        <source>By-products of %1 carry a part of the value of its material, so this much of %2 cannot go back. Take the by-products back first, or finish it.</source>
        <translation>%1 的副产品已带走部分材料价值，因此 %2 不能退回这么多。请先撤回副产品，或完工。</translation>
    </message>
    <message>
        <source>What this cost is in the book already. Nothing was changed.</source>
        <translation>这笔花费已经记过。没有作任何改动。</translation>
    </message>
    <message>
        <source>Pieces of %1 have gone on with another batch since, which would not bear this.</source>
        <translation>%1 的一部分之后随另一批继续了，那一批不会承担这笔花费。</translation>
    </message>
    <message>
        <source>What was spent cannot be negative.</source>
        <translation>花费不能为负。</translation>
    </message>
    <message>
        <source>No partner did this work.</source>
        <translation>这不是合作方做的。</translation>
    </message>
    <message>
        <source>What %1 cost is in the book already.</source>
        <translation>%1 的花费已经记过。</translation>
    </message>
    <message>
        <source>%1 is not out yet. Say it when it is taken out.</source>
        <translation>%1 还没有取出。请在取出时填写。</translation>
    </message>
    <message>
        <source>Pieces of %1 came out already without it, and bear what they bear.</source>
        <translation>%1 已有件在不含这笔费用时完成出单，成本不再改。</translation>
    </message>
    <message>
        <source>This line of an order does not exist.</source>
        <translation>没有这一订单行。</translation>
    </message>
    <message>
        <source>%1 is cancelled; nothing is made for it.</source>
        <translation>%1 已取消，不再为它制作。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no product yet: say which one it is first.</source>
        <translation>%2 的第 %1 行还没有对应产品：请先说明是哪一个。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is another product.</source>
        <translation>%2 的第 %1 行是另一种产品。</translation>
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
        <translation>发料…</translation>
    </message>
    <message>
        <source>Issue %1</source>
        <translation>%1 发料</translation>
    </message>
    <message>
        <source>! %1 missing: %2 on the shelf</source>
        <translation>! %1 缺料：现有 %2</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退料…</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>%1 退料</translation>
    </message>
    <message>
        <source>Material %1 · labour %2 · overhead %3</source>
        <translation>物料 %1 · 人工 %2 · 间接费 %3</translation>
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
        <translation>良品 %1</translation>
    </message>
    <message>
        <source>Scrap %1</source>
        <translation>废品 %1</translation>
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
        <translation>物料</translation>
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
        <translation>单件成本</translation>
    </message>
    <message>
        <source>Expected unit cost</source>
        <translation>预期单件成本</translation>
    </message>
    <message>
        <source>The whole batch: %1</source>
        <translation>整批：%1</translation>
    </message>
    <message>
        <source>Spent without a piece</source>
        <translation>未成品的花费</translation>
    </message>
    <message>
        <source>partners and loads %1</source>
        <translation>外协与合批 %1</translation>
    </message>
    <message>
        <source>↻ %1</source>
        <translation>↻ %1</translation>
    </message>
    <message>
        <source>‖ On hold since %1: %2</source>
        <translation>‖ 自%1起冻结：%2</translation>
    </message>
    <message>
        <source>To check at “%1”: %2</source>
        <translation>“%1”待检：%2</translation>
    </message>
    <message>
        <source>To check at “%1”: %2, %3</source>
        <translation>“%1”待检：%2，%3</translation>
    </message>
    <message>
        <source>With partners</source>
        <translation>外协中</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>back by %1</source>
        <translation>%1返回</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
    <message>
        <source>Take back from %1</source>
        <translation>从 %1 收回</translation>
    </message>
    <message numerus="yes">
        <source>State what %1 charged for “%2” (%n pcs)…</source>
        <translation>
            <numerusform>补记 %1 对“%2”的收费（%n 件）…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ActionPage</name>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>Not in the book until it is added; Esc gives it up.</source>
        <translation>添加之后才记入账簿；按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>benchbook::AddMachineForm</name>
    <message>
        <source>A further machine</source>
        <translation>再加一台电脑</translation>
    </message>
    <message>
        <source>Write its studio file…</source>
        <translation>写出它的工作室文件…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>放在哪里</translation>
    </message>
    <message>
        <source>Only the file is named after it.</source>
        <translation>只用来给文件起名。</translation>
    </message>
    <message>
        <source>Work room</source>
        <translation>工作间</translation>
    </message>
    <message>
        <source>Writing the studio file, with its photos and papers…</source>
        <translation>正在写出工作室文件，连同照片与文件…</translation>
    </message>
    <message>
        <source>1. Its studio file is written here, with everything that is in the studio now.
2. Carry the file and what lies beside it under the same name to the other computer. In the first window of its Benchbook, choose “Join a studio that has machines already”.
3. It asks for keys; you hear its words here, and it gets them.
From then on bundles carry what each of them did to the other.</source>
        <translation>1. 在这里写出它的工作室文件，里面有工作室现在的全部内容。
2. 把文件和旁边同名的内容一起带到那台电脑。在那里工坊簿的第一个窗口里选“加入已有电脑的工作室”。
3. 它申请密钥；您在这里核对暗语，它就得到密钥。
以后由同步包把各自做的事带给对方。</translation>
    </message>
    <message>
        <source>Where the file for the further machine goes</source>
        <translation>给另一台电脑的文件存到哪里</translation>
    </message>
    <message>
        <source>Studio files (*.benchbook)</source>
        <translation>工作室文件 (*.benchbook)</translation>
    </message>
    <message>
        <source>Nothing was written: no place was chosen.</source>
        <translation>什么都没有写：没有选位置。</translation>
    </message>
    <message>
        <source>Writing the file for a further machine</source>
        <translation>正在写出给另一台电脑的文件</translation>
    </message>
    <message>
        <source>Stopped. There is no further machine.</source>
        <translation>已停止。没有添加电脑。</translation>
    </message>
</context>
<context>
    <name>benchbook::AdmissionInput</name>
    <message>
        <source>Paste the digits, or choose the file.</source>
        <translation>请粘贴数字，或选择文件。</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Digits from a message, or scanned off a screen</source>
        <translation>来自消息的数字，或从屏幕扫描</translation>
    </message>
    <message>
        <source>The digits</source>
        <translation>数字</translation>
    </message>
</context>
<context>
    <name>benchbook::AdmitMachineForm</name>
    <message>
        <source>Admit “%1”</source>
        <translation>接纳“%1”</translation>
    </message>
    <message>
        <source>Admit it</source>
        <translation>接纳</translation>
    </message>
    <message>
        <source>Save the answer…</source>
        <translation>保存答复…</translation>
    </message>
    <message>
        <source>Its word %1</source>
        <translation>它的第 %1 个词</translation>
    </message>
    <message>
        <source>Its group %1</source>
        <translation>它的第 %1 组</translation>
    </message>
    <message>
        <source>It shows digits</source>
        <translation>它显示的是数字</translation>
    </message>
    <message>
        <source>It shows words</source>
        <translation>它显示的是英文单词</translation>
    </message>
    <message>
        <source>It may stand in for this machine</source>
        <translation>它可以代替这台电脑</translation>
    </message>
    <message>
        <source>It gets the key of the studio itself and can admit and withdraw machines</source>
        <translation>它得到工作室本身的密钥，可以接纳和吊销电脑</translation>
    </message>
    <message>
        <source>The new machine shows them on its screen. Type what you read there, not what somebody sends you; then save the answer and carry it there.</source>
        <translation>新电脑的屏幕上显示着它们。请输入您在那里读到的，而不是别人发来的；然后保存答复并带过去。</translation>
    </message>
    <message>
        <source>It is admitted. Save the answer and carry it there.</source>
        <translation>已接纳。请保存答复并带过去。</translation>
    </message>
    <message>
        <source>One of these is mistyped; nothing was counted.</source>
        <translation>其中一个输错了；没有计次。</translation>
    </message>
    <message numerus="yes">
        <source>These are not its words. %n more trial(s).</source>
        <translation>
            <numerusform>这不是它的暗语。还可试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Three times these were not its words: the file may not be from that machine. Let it write a new one; now other words are asked for.</source>
        <translation>三次都不是它的暗语：文件可能不是那台电脑的。请让它重新写一份；现在要问别的词。</translation>
    </message>
    <message>
        <source>Save the answer for the new machine</source>
        <translation>保存给新电脑的答复</translation>
    </message>
    <message>
        <source>Answer for a machine (*.bbadmit)</source>
        <translation>给电脑的答复 (*.bbadmit)</translation>
    </message>
    <message>
        <source>It is admitted, but without the answer it has no keys. Save the answer.</source>
        <translation>已接纳，但没有答复它就没有密钥。请保存答复。</translation>
    </message>
    <message>
        <source>The answer was copied as text: paste it on the new machine.</source>
        <translation>答复已复制为文本：请粘贴到新电脑上。</translation>
    </message>
    <message>
        <source>Copy the answer as text</source>
        <translation>把答复复制为文本</translation>
    </message>
</context>
<context>
    <name>benchbook::AlertsView</name>
    <message>
        <source>Back to today</source>
        <translation>返回今天</translation>
    </message>
    <message>
        <source>Stock and suppliers</source>
        <translation>库存与供应商</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>and %n more like this</source>
        <translation>
            <numerusform>另有 %n 条类似的</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this kind needs anything.</source>
        <translation>这一类没有需要处理的事。</translation>
    </message>
    <message>
        <source>Open the supplier</source>
        <translation>打开供应商</translation>
    </message>
    <message>
        <source>Show the lot</source>
        <translation>查看批次</translation>
    </message>
    <message>
        <source>Open the material</source>
        <translation>打开物料</translation>
    </message>
</context>
<context>
    <name>benchbook::AnswerBookingForm</name>
    <message>
        <source>Lend “%1” to %2</source>
        <translation>把“%1”借给 %2</translation>
    </message>
    <message>
        <source>Do not lend “%1” to %2</source>
        <translation>不把“%1”借给 %2</translation>
    </message>
    <message>
        <source>Propose other days of “%1” to %2</source>
        <translation>向 %2 提议“%1”的其他日期</translation>
    </message>
    <message>
        <source>Take the days that %2 proposes for “%1”</source>
        <translation>接受 %2 为“%1”提议的日期</translation>
    </message>
    <message>
        <source>Take back our word to %2 about “%1”</source>
        <translation>收回对 %2 借用“%1”的承诺</translation>
    </message>
    <message>
        <source>Take back our request for “%1”</source>
        <translation>取消对“%1”的借用请求</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>The last day counts, too.</source>
        <translation>最后一天也算在内。</translation>
    </message>
    <message>
        <source>Price a day</source>
        <translation>每天价格</translation>
    </message>
    <message>
        <source>as the tool says</source>
        <translation>按工具标价</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Lend it…</source>
        <translation>借出…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>谢绝…</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>Take these days…</source>
        <translation>接受这些日期…</translation>
    </message>
    <message>
        <source>Take our word back…</source>
        <translation>收回承诺…</translation>
    </message>
    <message>
        <source>Take our request back…</source>
        <translation>取消请求…</translation>
    </message>
</context>
<context>
    <name>benchbook::Application</name>
    <message>
        <source>Benchbook</source>
        <translation>工坊簿</translation>
    </message>
    <message>
        <source>Your studio is kept in %1</source>
        <translation>您的工作室保存在 %1</translation>
    </message>
    <message>
        <source>Making the sample studio</source>
        <translation>正在创建示例工作室</translation>
    </message>
    <message>
        <source>Open a studio</source>
        <translation>打开工作室</translation>
    </message>
    <message>
        <source>Studio files (*.benchbook)</source>
        <translation>工作室文件 (*.benchbook)</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>选择哪份备份？</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 还原</translation>
    </message>
    <message>
        <source>Restore as a new file</source>
        <translation>还原为新文件</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在还原备份</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>备份已还原</translation>
    </message>
    <message>
        <source>Open the restored studio now?</source>
        <translation>现在打开还原的工作室吗？</translation>
    </message>
    <message>
        <source>It is a file of its own; the studio that is open stays as it is.</source>
        <translation>它是单独的文件，已打开的工作室保持不变。</translation>
    </message>
    <message>
        <source>Open the restored studio</source>
        <translation>打开还原的工作室</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Benchbook was stopped from outside last time, by a shutdown perhaps. Nothing is lost: every action is in the studio completely or not at all.</source>
        <translation>上次工坊簿是被外部关闭的（例如关机）。没有丢失任何内容：每个操作要么完整保存，要么没有保存。</translation>
    </message>
    <message>
        <source>The file that another machine of the studio made for this one</source>
        <translation>工作室另一台电脑为这台写出的文件</translation>
    </message>
    <message>
        <source>Copying the studio to this computer</source>
        <translation>正在把工作室复制到这台电脑</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
</context>
<context>
    <name>benchbook::ArrivalForm</name>
    <message>
        <source>%1 arrived</source>
        <translation>%1 已到货</translation>
    </message>
    <message>
        <source>Measured (%1)</source>
        <translation>实测（%1）</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到货日期</translation>
    </message>
    <message>
        <source>Freight and duty</source>
        <translation>运费和关税</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>As it was measured on the whole, before it is divided.</source>
        <translation>分配之前整批实测的数量。</translation>
    </message>
</context>
<context>
    <name>benchbook::AskToJoinForm</name>
    <message>
        <source>Ask for keys</source>
        <translation>申请密钥</translation>
    </message>
    <message>
        <source>What this computer is called</source>
        <translation>这台电脑叫什么</translation>
    </message>
    <message>
        <source>It stands on the card, so that you know your machines apart later.</source>
        <translation>它写在配对卡上，便于以后分清自家的电脑。</translation>
    </message>
    <message>
        <source>Work room</source>
        <translation>工作间</translation>
    </message>
</context>
<context>
    <name>benchbook::AskToolForm</name>
    <message>
        <source>Ask for “%1”</source>
        <translation>借用“%1”</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>The last day counts, too.</source>
        <translation>最后一天也算在内。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Agreed is what %1 answers.</source>
        <translation>以 %1 的答复为准。</translation>
    </message>
</context>
<context>
    <name>benchbook::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message numerus="yes">
        <source>and %n more like this</source>
        <translation>
            <numerusform>另有 %n 条类似的</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: all promises are kept and no figure is missing.</source>
        <translation>没有：承诺都已兑现，数字没有缺项。</translation>
    </message>
    <message>
        <source>All alerts about stock and suppliers</source>
        <translation>库存与供应商的全部提醒</translation>
    </message>
</context>
<context>
    <name>benchbook::BackupKeeper</name>
    <message>
        <source>Sample studio: no backups</source>
        <translation>示例工作室：不备份</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Last backup %1 %2</source>
        <translation>上次备份 %1 %2</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>已备份到 %1</translation>
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
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>✓ Everything agrees: %1 actions, %2 rules, %3 tables rebuilt from the journal alone.</source>
        <translation>✓ 账目一致：核验了 %1 次操作、%2 条规则，并仅凭日志重建了 %3 张表。</translation>
    </message>
    <message>
        <source>! The book does not agree with itself in these places. Nothing was changed; keep a copy of the file and report this.</source>
        <translation>! 账本在以下几处不一致。没有改动任何内容；请保留文件副本并反馈给我们。</translation>
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
        <translation>账本是否完整？</translation>
    </message>
    <message>
        <source>&amp;Verify now</source>
        <translation>立即核验(&amp;V)</translation>
    </message>
    <message>
        <source>Checks every rule of the stock and the money, and rebuilds the whole book from its journal to compare.</source>
        <translation>核验库存与金额的每一条规则，并仅凭日志重建整本账本进行比对。</translation>
    </message>
    <message>
        <source>Save the studio as it was</source>
        <translation>另存当时的工作室</translation>
    </message>
    <message>
        <source>The studio as it was at the end of %1 is in %2.</source>
        <translation>%1 结束时的工作室已保存到 %2。</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>当时的样子</translation>
    </message>
    <message>
        <source>The studio as it was at the end of an earlier day, as a file of its own. This one stays as it is.</source>
        <translation>某一天结束时工作室的样子，另存为单独的文件；当前文件不变。</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Save as it was…</source>
        <translation>按当时另存…</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>Making the studio as it was</source>
        <translation>正在还原当时的工作室</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of before then are not in it: the clock was wrong when they were done.</source>
        <translation>
            <numerusform>有 %n 个更早的操作不在其中：当时电脑的时钟不对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the book</source>
        <translation>正在核验账本</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The keys of the studio are in no copy: the recovery sheet of %1 brings them back.</source>
        <translation>任何副本里都没有工作室的密钥：%1 打印的恢复单可以找回。</translation>
    </message>
    <message>
        <source>△ The keys of the studio are in no copy, and no recovery sheet of them was printed here. Print it under Peers, Our keys.</source>
        <translation>△ 任何副本里都没有工作室的密钥，而且这里还没有打印过恢复单。请到“同伴”的“我们的密钥”里打印。</translation>
    </message>
</context>
<context>
    <name>benchbook::BeginCountForm</name>
    <message>
        <source>Begin a stocktake</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Blind: who counts does not see what is expected</source>
        <translation>盲盘：盘点人看不到账面数量</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The sheet lists every lot that the book has there. Work may go on meanwhile: what moves is taken into account.</source>
        <translation>盘点单列出账面上该库位的所有批次。盘点期间可照常工作，出入库会自动计入。</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchCheck</name>
    <message>
        <source>✓ within the limits</source>
        <translation>✓ 在限度内</translation>
    </message>
    <message>
        <source>✕ outside the limits</source>
        <translation>✕ 超出限度</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchForgotten</name>
    <message>
        <source>Your timer on %1 (%2) of %3 was never stopped.</source>
        <translation>你在%1（%2）上的计时，%3开始后一直没有停。</translation>
    </message>
    <message numerus="yes">
        <source>Until the end of the shift: %n min.</source>
        <translation>
            <numerusform>算到下班：%n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest a timer may run: %n min.</source>
        <translation>
            <numerusform>按计时上限：%n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) less</source>
        <translation>
            <numerusform>少 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>多 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>记上</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不记</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchHeader</name>
    <message>
        <source>%1, change person</source>
        <translation>%1，更换成员</translation>
    </message>
    <message>
        <source>Code: %1▏ then Enter</source>
        <translation>编号：%1▏ 再按回车</translation>
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
    <name>benchbook::BenchLot</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1，在%2</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>touch: all of it</source>
        <translation>点此取全部</translation>
    </message>
    <message>
        <source>How much: %1</source>
        <translation>数量：%1</translation>
    </message>
    <message>
        <source>Less, by %1</source>
        <translation>减少 %1</translation>
    </message>
    <message>
        <source>More, by %1</source>
        <translation>增加 %1</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不是这批</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Issue to %1</source>
        <translation>领给 %1</translation>
    </message>
    <message>
        <source>Say how much it is: more than nothing.</source>
        <translation>请填写数量，要大于 0。</translation>
    </message>
    <message>
        <source>%1 are more than there is: %2.</source>
        <translation>%1 太多：只有 %2。</translation>
    </message>
    <message>
        <source>This is counted in whole pieces.</source>
        <translation>这种物料按整件计数。</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchResults</name>
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
        <translation>良品加一件</translation>
    </message>
    <message>
        <source>One good piece fewer</source>
        <translation>良品减一件</translation>
    </message>
    <message>
        <source>✕ Scrap</source>
        <translation>✕ 废品</translation>
    </message>
    <message>
        <source>One scrapped piece more</source>
        <translation>废品加一件</translation>
    </message>
    <message>
        <source>One scrapped piece fewer</source>
        <translation>废品减一件</translation>
    </message>
    <message>
        <source>↻ Do again</source>
        <translation>↻ 返工</translation>
    </message>
    <message>
        <source>One piece more to do again</source>
        <translation>返工多一件</translation>
    </message>
    <message>
        <source>One piece fewer to do again</source>
        <translation>返工少一件</translation>
    </message>
    <message>
        <source>Why scrapped, or why again</source>
        <translation>报废或返工的原因</translation>
    </message>
    <message>
        <source>Others…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>No scrap reasons are written down yet</source>
        <translation>还没有登记废品原因</translation>
    </message>
</context>
<context>
    <name>benchbook::BenchScreen</name>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>谁在做？</translation>
    </message>
    <message>
        <source>Who makes %1?</source>
        <translation>谁来做 %1？</translation>
    </message>
    <message>
        <source>There is no open work order.</source>
        <translation>没有未完成的工单。</translation>
    </message>
    <message>
        <source>What are you making?</source>
        <translation>您在做什么？</translation>
    </message>
    <message>
        <source>Touch a job, or scan its code.</source>
        <translation>请点工单，或扫码。</translation>
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
        <translation>此工序已不存在。</translation>
    </message>
    <message>
        <source>Space starts and pauses, + and − count, Enter finishes.</source>
        <translation>空格开始和暂停，+ 和 − 计数，回车结束。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>余 %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Say why pieces have to be done again: touch a reason.</source>
        <translation>请点一个原因，说明为什么返工。</translation>
    </message>
    <message>
        <source>Who is working? Touch a name or scan a badge first.</source>
        <translation>谁在干活？先点名字或扫工牌。</translation>
    </message>
    <message>
        <source>Answer this question first.</source>
        <translation>请先回答这个问题。</translation>
    </message>
    <message>
        <source>Choose a job first, then scan the lot.</source>
        <translation>先选工单，再扫批次。</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>领给 %1</translation>
    </message>
    <message>
        <source>Right? Touch, or scan the label once more.</source>
        <translation>对吗？点一下，或再扫一次标签。</translation>
    </message>
    <message>
        <source>Touch one of the two answers.</source>
        <translation>请点下面两个按钮之一。</translation>
    </message>
    <message>
        <source>“%1” failed.</source>
        <translation>“%1”不合格。</translation>
    </message>
    <message>
        <source>Not on the shelves: %1</source>
        <translation>货架上没有：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Touch what you take, or scan the label of another lot.</source>
        <translation>点要领的批次，或扫另一批次的标签。</translation>
    </message>
    <message>
        <source>Back to which step?</source>
        <translation>退回哪道工序？</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) to do again. Touch the step they go back to.</source>
        <translation>
            <numerusform>%n 件返工，请点退回的工序。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to check</source>
        <translation>
            <numerusform>还有 %n 项要检</numerusform>
        </translation>
    </message>
    <message>
        <source>Check one piece.</source>
        <translation>请检一件。</translation>
    </message>
    <message>
        <source>How long was it?</source>
        <translation>做了多久？</translation>
    </message>
    <message>
        <source>Somebody else can work meanwhile: scan another badge.</source>
        <translation>别人可以先干：扫另一张工牌。</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>检验：%1</translation>
    </message>
    <message>
        <source>Touch to judge it.</source>
        <translation>点此判定。</translation>
    </message>
    <message>
        <source>Material not issued: %1 of %2 inputs</source>
        <translation>未领料：%1 / %2 项</translation>
    </message>
    <message>
        <source>Touch, or scan a lot.</source>
        <translation>点此领料，或扫批次。</translation>
    </message>
    <message>
        <source>Nothing here has this label.</source>
        <translation>没有东西用这张标签。</translation>
    </message>
    <message>
        <source>The bench knows badges, work orders and lots; this label is of something else.</source>
        <translation>工位只认工牌、工单和批次；这张标签是别的。</translation>
    </message>
    <message>
        <source>Nobody who works here has this badge.</source>
        <translation>在职人员中没有这张工牌。</translation>
    </message>
    <message>
        <source>Touch a name, or scan a badge or a work order.</source>
        <translation>点名字，或扫工牌、工单。</translation>
    </message>
    <message>
        <source>! On hold: %1</source>
        <translation>! 冻结：%1</translation>
    </message>
    <message>
        <source>On hold: %1. Start once more to work on it all the same.</source>
        <translation>已冻结：%1。再按一次“开始”就照样做。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is counted, and %n piece(s) wait here. Count them, or finish once more to log the time alone.</source>
        <translation>
            <numerusform>还没有计数，这里有 %n 件。请先计数；再按一次“结束”就只记时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why pieces were scrapped: touch a reason.</source>
        <translation>请点一个原因，说明为什么成了废品。</translation>
    </message>
    <message>
        <source>Arrow keys and Page Down scroll, Enter goes back.</source>
        <translation>方向键和 Page Down 翻页，回车返回。</translation>
    </message>
    <message>
        <source>This is no label of ours, or it was misread. Scan it once more.</source>
        <translation>这不是本工坊的标签，或者没有扫清。请再扫一次。</translation>
    </message>
    <message numerus="yes">
        <source>%1 are too many: %n piece(s) wait here.</source>
        <translation>
            <numerusform>%1 件太多：这里只有 %n 件。</numerusform>
        </translation>
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
        <translation>结束</translation>
    </message>
    <message>
        <source>Tool or machine</source>
        <translation>工具或设备</translation>
    </message>
    <message>
        <source>No pause</source>
        <translation>不暂停</translation>
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
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>不说原因</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Read the notes on this step</source>
        <translation>看本工序的说明</translation>
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
        <source>Step %1 / %2</source>
        <translation>工序 %1 / %2</translation>
    </message>
    <message>
        <source>Standard %1 · done %2 / %3</source>
        <translation>标准 %1 · 已完成 %2 / %3</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>与 %1 同做</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 to do again</source>
        <translation>%1 件待返工</translation>
    </message>
</context>
<context>
    <name>benchbook::BoardPage</name>
    <message>
        <source>due %1</source>
        <translation>交期 %1</translation>
    </message>
    <message>
        <source>material</source>
        <translation>缺料</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>外协</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1/%2 %3</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 张订单</numerusform>
        </translation>
    </message>
    <message>
        <source>To make</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>Done this week</source>
        <translation>近七天完成</translation>
    </message>
    <message>
        <source>Orders and the shelf are covered by what is there and in the making.</source>
        <translation>现有库存和在制品已满足订单和常备库存。</translation>
    </message>
    <message>
        <source>Nothing waits for its release.</source>
        <translation>没有待下达的工单。</translation>
    </message>
    <message>
        <source>Nothing waits for its first step.</source>
        <translation>没有待开工的工单。</translation>
    </message>
    <message>
        <source>Nobody has begun anything.</source>
        <translation>还没有开工的工单。</translation>
    </message>
    <message>
        <source>Nothing was finished in the last days.</source>
        <translation>近几天没有完成的工单。</translation>
    </message>
    <message>
        <source>%1: %2 ordered, %3 to keep on the shelf; %4 there, %5 in the making.</source>
        <translation>%1：订购 %2 件，常备 %3 件；现有 %4 件，在制 %5 件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n pcs)</source>
        <translation>
            <numerusform>%1（%n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>等待：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>It has no recipe yet, so nothing can be planned.</source>
        <translation>还没有配方，无法计划。</translation>
    </message>
    <message>
        <source>Choose a card; the arrow keys go from one to the next, Enter opens it.</source>
        <translation>选择一张卡片；方向键切换，回车打开。</translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) not issued in full</source>
        <translation>
            <numerusform>%n 种物料未领齐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pcs with partners</source>
        <translation>
            <numerusform>外协 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pcs to do again</source>
        <translation>
            <numerusform>返工 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>已计划：%1</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>Plan one batch</source>
        <translation>计划一批</translation>
    </message>
    <message>
        <source>Plan one for each order</source>
        <translation>按订单各计划一张</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Looking at what is to be made</source>
        <translation>正在查看要做什么</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>benchbook::BoxPage</name>
    <message>
        <source>Waiting</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>No letter waits. What you write waits here until a bundle is made, and can be changed until then.</source>
        <translation>没有待发的信。您写的信在这里等到做同步包为止，此前可以修改。</translation>
    </message>
    <message>
        <source>No letter chosen</source>
        <translation>未选信件</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>致 %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>To the studio, to make a bundle</source>
        <translation>去该工作室，做同步包</translation>
    </message>
    <message>
        <source>This will leave your studio</source>
        <translation>将离开您工作室的内容</translation>
    </message>
</context>
<context>
    <name>benchbook::BundlePage</name>
    <message>
        <source>Bundles</source>
        <translation>同步包</translation>
    </message>
    <message>
        <source>No bundle chosen</source>
        <translation>未选同步包</translation>
    </message>
    <message>
        <source>No bundle here. A bundle is a file with letters that one studio sends another, by mail or on a stick: choose the one that came, or drop it here.</source>
        <translation>这里没有同步包。同步包是装着信件的文件，用邮件或 U 盘在工作室之间传递：选择收到的文件，或拖到这里。</translation>
    </message>
    <message>
        <source>Take in a bundle…</source>
        <translation>读入同步包…</translation>
    </message>
    <message>
        <source>Take in a bundle</source>
        <translation>读入同步包</translation>
    </message>
    <message>
        <source>Bundles that came</source>
        <translation>收到的同步包</translation>
    </message>
    <message>
        <source>Bundle (*.bbundle);;All files (*)</source>
        <translation>同步包 (*.bbundle);;所有文件 (*)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>给 %1</translation>
    </message>
    <message>
        <source>Nothing of it was taken in.</source>
        <translation>什么都没有读入。</translation>
    </message>
    <message>
        <source>another machine of ours</source>
        <translation>我们的另一台电脑</translation>
    </message>
    <message>
        <source>This machine has no keys of the studio yet, so it can open no bundle.</source>
        <translation>这台电脑还没有工作室的密钥，打不开同步包。</translation>
    </message>
</context>
<context>
    <name>benchbook::BundleWritingForm</name>
    <message>
        <source>Where the bundle goes</source>
        <translation>同步包写到哪里</translation>
    </message>
    <message>
        <source>Bundle (*.bbundle)</source>
        <translation>同步包 (*.bbundle)</translation>
    </message>
    <message>
        <source>Nothing was written: no place was chosen.</source>
        <translation>什么都没有写：没有选位置。</translation>
    </message>
    <message>
        <source>Writing a bundle</source>
        <translation>正在做同步包</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>写出文件…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>正在写出文件…</translation>
    </message>
</context>
<context>
    <name>benchbook::BuyingPage</name>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>采购</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) drafted; they are sent when you place them.</source>
        <translation>
            <numerusform>已生成 %n 张采购单草稿；下单后才算发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
</context>
<context>
    <name>benchbook::CallForm</name>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>For</source>
        <translation>计价数量</translation>
    </message>
    <message>
        <source>Call for a joint purchase</source>
        <translation>发起合购</translation>
    </message>
    <message>
        <source>What is to be bought</source>
        <translation>要买什么</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>销售单位</translation>
    </message>
    <message>
        <source>kg, m, sqft, pcs</source>
        <translation>kg、m、sqft、pcs</translation>
    </message>
    <message>
        <source>Pledge until</source>
        <translation>认购截止</translation>
    </message>
    <message>
        <source>Least for all together</source>
        <translation>合起来的最低数量</translation>
    </message>
    <message>
        <source>no minimum</source>
        <translation>没有最低订量</translation>
    </message>
    <message>
        <source>Sold in cases of</source>
        <translation>每箱数量</translation>
    </message>
    <message>
        <source>any quantity</source>
        <translation>任意数量</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>From so much on, all of it costs so much for so much. Without a price none is known yet.</source>
        <translation>从某个数量起，全部按此价计。不填价格表示价格还不知道。</translation>
    </message>
    <message>
        <source>Prices by quantity</source>
        <translation>按数量的价格</translation>
    </message>
    <message>
        <source>No price is known yet.</source>
        <translation>还不知道价格。</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>再加一个价格</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Everybody pledges what they want, would do with and would take; you order once the call has closed.</source>
        <translation>每家认购想要的、最少可接受和最多可接受的数量；截止后由您订购。</translation>
    </message>
</context>
<context>
    <name>benchbook::CancelOrderForm</name>
    <message>
        <source>Cancel %1?</source>
        <translation>取消 %1？</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>保留订单</translation>
    </message>
    <message>
        <source>Nothing of it is waited for or shipped any more; it stays in the book as cancelled, and Undo brings it back.</source>
        <translation>此订单不再等待、也不再发货；它作为已取消留在账簿里，撤销即可恢复。</translation>
    </message>
</context>
<context>
    <name>benchbook::CancelWorkOrderForm</name>
    <message>
        <source>Cancel %1?</source>
        <translation>取消 %1？</translation>
    </message>
    <message>
        <source>Cancel work order</source>
        <translation>取消工单</translation>
    </message>
    <message>
        <source>Keep the work order</source>
        <translation>保留工单</translation>
    </message>
    <message>
        <source>What was issued goes back to the shelf and no piece is made; logged work stays written down, and Undo brings the work order back.</source>
        <translation>已发的物料退回货架，不再制作成品；已记的工时保留，撤销即可恢复工单。</translation>
    </message>
    <message>
        <source>No piece is made; logged work stays written down, and Undo brings the work order back.</source>
        <translation>不再制作成品；已记的工时保留，撤销即可恢复工单。</translation>
    </message>
</context>
<context>
    <name>benchbook::CardInput</name>
    <message>
        <source>The card of another studio</source>
        <translation>别家工作室的配对卡</translation>
    </message>
    <message>
        <source>Pairing card (*.bbcard);;All files (*)</source>
        <translation>配对卡 (*.bbcard);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Paste the digits of their card, or choose its file.</source>
        <translation>粘贴对方配对卡的数字，或选择文件。</translation>
    </message>
    <message>
        <source>✓ The card of %1</source>
        <translation>✓ %1 的配对卡</translation>
    </message>
    <message>
        <source>Not a whole card yet</source>
        <translation>还不是完整的配对卡</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Digits from a message, or scanned off a screen</source>
        <translation>来自消息的数字，或从屏幕扫描</translation>
    </message>
    <message>
        <source>Digits of the card</source>
        <translation>配对卡的数字</translation>
    </message>
</context>
<context>
    <name>benchbook::CardToRecipeForm</name>
    <message>
        <source>Steps</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>None that we keep under the same name.</source>
        <translation>没有与我们同名的物料。</translation>
    </message>
    <message>
        <source>To be added by you</source>
        <translation>需要您自己补充</translation>
    </message>
    <message>
        <source>Say of which product.</source>
        <translation>请选择是哪个产品的配方。</translation>
    </message>
    <message>
        <source>Take “%1” over as a recipe</source>
        <translation>把“%1”用作配方</translation>
    </message>
    <message>
        <source>Make it the recipe</source>
        <translation>用作配方</translation>
    </message>
    <message>
        <source>Recipe of</source>
        <translation>配方所属产品</translation>
    </message>
    <message>
        <source>One of our products. Its recipe until now stays in the history; work orders that were planned keep theirs.</source>
        <translation>我们的一个产品。原来的配方留在历史里，已安排的工单不变。</translation>
    </message>
</context>
<context>
    <name>benchbook::ChangeOrderForm</name>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>更改订单</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>The order left: shipping, discount and tax stay as they were.</source>
        <translation>订单已发出：运费、折扣和税保持不变。</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>All that the customer got back; its share of the tax is contained in it.</source>
        <translation>退给客户的全部金额，其中已含相应的税。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
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
    <name>benchbook::CheckForm</name>
    <message>
        <source>Record a check</source>
        <translation>记录检验</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Number or product</source>
        <translation>编号或产品</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检验项</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Pieces checked</source>
        <translation>检验件数</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Hold the work order if it failed</source>
        <translation>不合格则冻结工单</translation>
    </message>
    <message>
        <source>The steps of this work order have no checks.</source>
        <translation>此工单的工序没有检验项。</translation>
    </message>
    <message>
        <source>Say which check.</source>
        <translation>请选择检验项。</translation>
    </message>
</context>
<context>
    <name>benchbook::ChecksPage</name>
    <message>
        <source>What is measured or judged at a step of a product, and within which limits.</source>
        <translation>产品的某道工序量什么、看什么，限值是多少。</translation>
    </message>
</context>
<context>
    <name>benchbook::CircleForm</name>
    <message>
        <source>This is more than a letter can say.</source>
        <translation>超出了信件能写的数量。</translation>
    </message>
</context>
<context>
    <name>benchbook::CirclePane</name>
    <message>
        <source>Open the one that goes on</source>
        <translation>打开接续的圈子</translation>
    </message>
    <message>
        <source>Go on with other members…</source>
        <translation>换成员接续…</translation>
    </message>
    <message>
        <source>This circle goes on as another one; nothing new is written here.</source>
        <translation>这个圈子已由另一个接续；这里不再写新的。</translation>
    </message>
    <message>
        <source>We are invited. Nothing of ours goes to this circle before we join.</source>
        <translation>我们受到邀请。加入之前，我们的信不会发到这个圈子。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>%1 (we)</source>
        <translation>%1（我们）</translation>
    </message>
    <message>
        <source>%1 (not our peer)</source>
        <translation>%1（不是我们的同伴）</translation>
    </message>
    <message>
        <source>%1 (to verify)</source>
        <translation>%1（待核实）</translation>
    </message>
    <message>
        <source>The circle</source>
        <translation>圈子情况</translation>
    </message>
    <message>
        <source>Founded by</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Letters that count</source>
        <translation>计入的信件</translation>
    </message>
    <message>
        <source>Goes on from</source>
        <translation>接续自</translation>
    </message>
    <message>
        <source>Open the circle before</source>
        <translation>打开之前的圈子</translation>
    </message>
</context>
<context>
    <name>benchbook::CircleReplyForm</name>
    <message>
        <source>Join the circle %1</source>
        <translation>加入圈子 %1</translation>
    </message>
    <message>
        <source>Decline the circle %1</source>
        <translation>谢绝圈子 %1</translation>
    </message>
    <message>
        <source>Leave the circle %1</source>
        <translation>退出圈子 %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>From then on every member&apos;s letters come with the bundles, and ours go to all.</source>
        <translation>此后每位成员的信都随同步包到来，我们的信也发给全体。</translation>
    </message>
    <message>
        <source>Its letters come no more. What was written stays readable.</source>
        <translation>它的信不再到来。写过的仍可阅读。</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>谢绝…</translation>
    </message>
    <message>
        <source>Leave the circle…</source>
        <translation>退出圈子…</translation>
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
    <name>benchbook::ConflictCard</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1（这台）</translation>
    </message>
    <message>
        <source>Two machines say different things, each without knowing of the other. Until somebody chooses, it cannot be changed elsewhere.</source>
        <translation>两台电脑各填各的，互不知情。选定之前，别处不能修改它。</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>%1 · shown for now</source>
        <translation>%1 · 暂时显示这个</translation>
    </message>
    <message>
        <source>Leave it removed</source>
        <translation>保持移除</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>填别的…</translation>
    </message>
    <message>
        <source>Keep what I typed</source>
        <translation>保留我填的</translation>
    </message>
    <message>
        <source>It was removed on %1.</source>
        <translation>它在 %1 上被移除。</translation>
    </message>
    <message>
        <source>Removed on %1, and changed on %2 by somebody who did not know of that. Both are kept until somebody chooses.</source>
        <translation>在 %1 上已移除，而 %2 上有人不知情作了修改。选定之前两者都保留。</translation>
    </message>
    <message>
        <source>Removed. Before that it said:</source>
        <translation>已移除。此前的内容：</translation>
    </message>
    <message>
        <source>Changed, and still used here:</source>
        <translation>已修改，这边仍在用：</translation>
    </message>
    <message>
        <source>Bring it back, as changed</source>
        <translation>保留并采用修改</translation>
    </message>
</context>
<context>
    <name>benchbook::ContributionForm</name>
    <message>
        <source>Write down what was given</source>
        <translation>记下贡献</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>工作种类</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>贡献日期</translation>
    </message>
    <message>
        <source>Who gave</source>
        <translation>谁付出</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>It counts once the other side signed it, too. %1</source>
        <translation>对方也会签之后才计入。%1</translation>
    </message>
    <message>
        <source>Write a rule first: it says what counts, and how much.</source>
        <translation>请先写规则：什么计入，计多少。</translation>
    </message>
</context>
<context>
    <name>benchbook::CountDeliveryForm</name>
    <message>
        <source>Count what came</source>
        <translation>清点来货</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Nothing rejected</source>
        <translation>没有不合格</translation>
    </message>
    <message>
        <source>They are lost</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>They do them again</source>
        <translation>对方重做</translation>
    </message>
    <message>
        <source>We do them again</source>
        <translation>我们重做</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rejected pieces</source>
        <translation>不合格的件</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收货日期</translation>
    </message>
    <message>
        <source>Note for %1</source>
        <translation>给 %1 的说明</translation>
    </message>
    <message>
        <source>The receipt waits in the box; the pieces are counted into the work order at once.</source>
        <translation>收货单在信箱里待发；件数立即计入工单。</translation>
    </message>
    <message>
        <source>Say why pieces were rejected.</source>
        <translation>请写明为什么不合格。</translation>
    </message>
</context>
<context>
    <name>benchbook::CountLinesModel</name>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物料或产品</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Counted / expected</source>
        <translation>实盘 / 账面</translation>
    </message>
</context>
<context>
    <name>benchbook::CountPanel</name>
    <message>
        <source>%1 of %2 counted</source>
        <translation>已盘 %1 / %2</translation>
    </message>
    <message>
        <source>What booking does</source>
        <translation>入账结果</translation>
    </message>
    <message>
        <source>What was booked</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Lots that differ</source>
        <translation>有差异的批次</translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation>盘亏金额</translation>
    </message>
    <message>
        <source>Value found beyond</source>
        <translation>盘盈金额</translation>
    </message>
    <message>
        <source>Differences of unknown cost</source>
        <translation>成本未知的差异</translation>
    </message>
    <message>
        <source>Lots without a difference</source>
        <translation>账实相符率</translation>
    </message>
    <message>
        <source>Differences of the value counted</source>
        <translation>差异占盘点金额</translation>
    </message>
    <message>
        <source>Not counted, left as they are</source>
        <translation>未盘，保持不变</translation>
    </message>
    <message>
        <source>not expected here: it will be added</source>
        <translation>账面上不在此处：将加入盘点单</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>账面 %1</translation>
    </message>
    <message>
        <source>Scan a lot or type its code, Enter; then what is really there, Enter.</source>
        <translation>扫描或输入批次号，回车；再输入实际数量，回车。</translation>
    </message>
    <message>
        <source>Say how much is there; 0 if nothing is.</source>
        <translation>请填写实际数量；没有则填 0。</translation>
    </message>
    <message>
        <source>Give up the stocktake</source>
        <translation>放弃盘点</translation>
    </message>
    <message>
        <source>Nothing of %1 is booked.</source>
        <translation>%1 不会入账。</translation>
    </message>
    <message>
        <source>What was counted can be brought back by undoing.</source>
        <translation>已盘的数量可通过撤销找回。</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>继续盘点</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存盘点单</translation>
    </message>
    <message>
        <source>Table (*.csv);;Sheet on paper (*.pdf)</source>
        <translation>表格 (*.csv);;纸质盘点单 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The sheet that was filled in</source>
        <translation>填好的盘点单</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.xlsx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Scan or type a lot</source>
        <translation>扫描或输入批次</translation>
    </message>
    <message>
        <source>Lot to count</source>
        <translation>要盘点的批次</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity counted</source>
        <translation>实盘数量</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>未盘</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Lots of the stocktake</source>
        <translation>盘点批次</translation>
    </message>
    <message>
        <source>No lot here is like that.</source>
        <translation>没有这样的批次。</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>入账…</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印盘点单</translation>
    </message>
    <message>
        <source>Read a filled-in sheet</source>
        <translation>读入填好的盘点单</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Lots that nobody counted are gone</source>
        <translation>没有盘到的批次视为不存在</translation>
    </message>
    <message>
        <source>Book the differences</source>
        <translation>差异入账</translation>
    </message>
    <message>
        <source>Back to counting</source>
        <translation>继续盘点</translation>
    </message>
    <message>
        <source>Differences without a reason</source>
        <translation>没有写原因的差异</translation>
    </message>
</context>
<context>
    <name>benchbook::CountingPage</name>
    <message>
        <source>Counting</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Count a shelf lot by lot while work goes on. Differences are booked with their reason, and one undo takes all of it back.</source>
        <translation>逐批盘点一个库位，期间可照常工作。差异连同原因一起入账，一次撤销即可全部恢复。</translation>
    </message>
    <message>
        <source>Begin a stocktake</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Nothing is being counted</source>
        <translation>没有正在盘点的库位</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>盲盘</translation>
    </message>
</context>
<context>
    <name>benchbook::CraftNotesPage</name>
    <message>
        <source>What the hands know of a product or a step, with pictures; the bench shows it.</source>
        <translation>手上的诀窍，配图记在产品或工序旁；工位会显示。</translation>
    </message>
</context>
<context>
    <name>benchbook::CraftNotesPanel</name>
    <message>
        <source>The whole product</source>
        <translation>整件产品</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Craft note removed</source>
        <translation>已移除手艺笔记</translation>
    </message>
    <message>
        <source>No craft note on this product yet. What the hands know of it or of one of its steps, with pictures, stands here and at the bench.</source>
        <translation>这个产品还没有手艺笔记。关于整件产品或某道工序的手上经验，连同图片，会显示在这里和工作台上。</translation>
    </message>
    <message>
        <source>New craft note</source>
        <translation>新建手艺笔记</translation>
    </message>
    <message>
        <source>All craft notes</source>
        <translation>全部手艺笔记</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>移除笔记</translation>
    </message>
</context>
<context>
    <name>benchbook::CraftPage</name>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检验项</translation>
    </message>
    <message>
        <source>Craft notes</source>
        <translation>手艺笔记</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>温湿度</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
</context>
<context>
    <name>benchbook::CreditForm</name>
    <message>
        <source>Credit for %1</source>
        <translation>%1 的退款</translation>
    </message>
    <message>
        <source>State the credit</source>
        <translation>登记退款</translation>
    </message>
    <message>
        <source>They pay</source>
        <translation>对方退</translation>
    </message>
    <message>
        <source>Credited on</source>
        <translation>退款日期</translation>
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
        <translation>合计</translation>
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
        <translation>身份</translation>
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
        <translation>您新增的客户，以及导入订单中的客户，都列在这里。</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>抹去个人资料</translation>
    </message>
    <message>
        <source>The name, contact, preferences and notes of this customer are erased for good, also from the history.</source>
        <translation>该客户的姓名、联系方式、偏好和备注将被永久抹去，历史记录中也不再保留。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久抹去</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>保留客户</translation>
    </message>
    <message>
        <source>The personal data is erased</source>
        <translation>个人资料已抹去</translation>
    </message>
    <message>
        <source>When somebody asks to be forgotten: what tells who they are is erased everywhere, including the history of changes. What they bought stays in the books.</source>
        <translation>当客户要求删除资料时使用：凡能识别其身份的内容都会被抹去，包括修改历史；购买记录仍保留在账本中。</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>抹去个人资料…</translation>
    </message>
    <message>
        <source>Their orders stay, without a name. Backups made before still tell it until they are thinned out. This cannot be undone.</source>
        <translation>订单会保留，但不再有姓名。此前的备份在被清理之前仍含有这些资料。此操作无法撤销。</translation>
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
    <name>benchbook::DealCrossing</name>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>%1 chooses how it goes on.</source>
        <translation>由 %1 选择怎么继续。</translation>
    </message>
</context>
<context>
    <name>benchbook::DealLetters</name>
    <message>
        <source>Its writer asks to forget it.</source>
        <translation>写信人请求忘掉它。</translation>
    </message>
    <message>
        <source>It names a letter that is not here yet.</source>
        <translation>它提到的一封信还没有到。</translation>
    </message>
    <message>
        <source>It needs a newer version of Benchbook.</source>
        <translation>它需要更新版的工坊簿。</translation>
    </message>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1，已展开</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1，已折起</translation>
    </message>
    <message>
        <source>Withdrawn: it is kept, but not shown.</source>
        <translation>已撤回：仍保留，但不显示。</translation>
    </message>
    <message>
        <source>Ask to forget it…</source>
        <translation>请求忘掉它…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>benchbook::DealOffer</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>每件 %1</translation>
    </message>
    <message>
        <source>%1 for all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不接受</translation>
    </message>
    <message>
        <source>wanted instead</source>
        <translation>希望改为</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, wanted instead: %2</source>
        <translation>%1，希望改为：%2</translation>
    </message>
</context>
<context>
    <name>benchbook::DealPage</name>
    <message>
        <source>Deals</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>No deal here. Offer work to a studio you know, or ask what it would cost; what they offer you comes with their bundles.</source>
        <translation>这里没有约定。向认识的工作室委托加工，或询问价格；对方给您的委托随其同步包到来。</translation>
    </message>
    <message>
        <source>New offer or request</source>
        <translation>新委托或询问</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) wait in the box for the next bundle</source>
        <translation>
            <numerusform>信箱里有 %n 封信等下一个同步包</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal chosen</source>
        <translation>未选约定</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>%1 makes it for us</source>
        <translation>%1 为我们加工</translation>
    </message>
    <message>
        <source>We make it for %1</source>
        <translation>我们为 %1 加工</translation>
    </message>
    <message>
        <source>Waits in the box</source>
        <translation>在信箱里等待</translation>
    </message>
    <message>
        <source>%1, for the next bundle for %2</source>
        <translation>%1，随给 %2 的下一个同步包</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写备注…</translation>
    </message>
    <message>
        <source>The settlement does not come out the same here</source>
        <translation>这笔结算在这里算出来不一样</translation>
    </message>
    <message>
        <source>It cannot be countersigned. Write a note; the other side settles anew.</source>
        <translation>不能会签。请写一封备注，由对方重新结算。</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交货</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Hand pieces over…</source>
        <translation>交出件数…</translation>
    </message>
    <message>
        <source>Take it on as an order</source>
        <translation>作为订单接下</translation>
    </message>
    <message>
        <source>To be paid, as settled</source>
        <translation>结算应付</translation>
    </message>
    <message>
        <source>Material there…</source>
        <translation>那边的物料…</translation>
    </message>
</context>
<context>
    <name>benchbook::DeliveryForm</name>
    <message>
        <source>New supplier “%1”</source>
        <translation>新供应商“%1”</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待收</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Receive %1</source>
        <translation>收货 %1</translation>
    </message>
    <message>
        <source>Receive without an order</source>
        <translation>无订单收货</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Who delivered it</source>
        <translation>谁送来的</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>What came, one row a piece</source>
        <translation>收到的货，一件一行</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>What the invoice says</source>
        <translation>发票内容</translation>
    </message>
    <message>
        <source>Add material</source>
        <translation>添加物料</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>关税</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Take what is more than was ordered</source>
        <translation>接收超出订购的部分</translation>
    </message>
    <message>
        <source>A price left empty is unknown, not nothing.</source>
        <translation>价格留空表示未知，不是零。</translation>
    </message>
    <message>
        <source>Write what one unit of their money is worth, as 7.12.</source>
        <translation>请写对方一单位货币的价值，如 7.12。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n lot(s)</source>
        <translation>
            <numerusform>%1，%n 个批次</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Landed cost of all</source>
        <translation>到库成本合计</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>发票金额</translation>
    </message>
    <message>
        <source>It is another delivery of the same invoice</source>
        <translation>是同一张发票的另一次到货</translation>
    </message>
    <message>
        <source>Not matched with a material yet</source>
        <translation>尚未匹配物料</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Match with a material</source>
        <translation>匹配物料</translation>
    </message>
    <message>
        <source>It can be received once it is matched.</source>
        <translation>匹配后才能收货。</translation>
    </message>
    <message>
        <source>These lines stay open: what is matched can be received now.</source>
        <translation>这些行保持未到货；已匹配的现在可以收货。</translation>
    </message>
    <message>
        <source>Say first what the invoice says, in the list above.</source>
        <translation>请先在上面的列表中填写发票内容。</translation>
    </message>
    <message>
        <source>Choose a material of the list above.</source>
        <translation>请从上面的列表中选择物料。</translation>
    </message>
    <message>
        <source>%1 is invoiced, but no piece of it came: write its pieces below, or empty its amount.</source>
        <translation>%1 有发票金额但没有到货：请在下面填写到货的件，或清空金额。</translation>
    </message>
    <message>
        <source>Nothing came of %1: left out.</source>
        <translation>%1 没有到货，不计入。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>by settings</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Freight, surcharge</source>
        <translation>运费、加价</translation>
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
    <name>benchbook::DifferencesPanel</name>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>A piece takes</source>
        <translation>每件用量</translation>
    </message>
    <message>
        <source>≠ %1: the recipe says %2 of %3</source>
        <translation>≠ %1：配方写的是 %3，%2</translation>
    </message>
    <message>
        <source>Where %1 differs from the recipe</source>
        <translation>%1 与配方的差异</translation>
    </message>
    <message>
        <source>The product has no recipe yet; write it first, then say where this variant differs.</source>
        <translation>这个产品还没有配方；请先写好配方，再说明这个款式哪里不同。</translation>
    </message>
    <message>
        <source>The recipe has no materials in which this variant could differ.</source>
        <translation>配方里没有用料，这个款式也就没有可以不同的地方。</translation>
    </message>
    <message>
        <source>Made exactly by the recipe. Where this variant takes another material or another quantity, type it into its line.</source>
        <translation>完全按配方制作。这个款式若要用别的物料或别的用量，在对应的行里直接填写。</translation>
    </message>
    <message>
        <source>Differs in %1 of %2 materials, marked ≠. Del or an empty cell puts a line back.</source>
        <translation>%2 种用料中有 %1 种不同，以 ≠ 标出。按 Del 或清空单元格，该行即恢复为配方的写法。</translation>
    </message>
    <message>
        <source>Material %1: %2</source>
        <translation>第 %1 行物料：%2</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>What %1 is made of is changed</source>
        <translation>已更改 %1 的用料</translation>
    </message>
    <message>
        <source>%1 takes this material as the recipe says again</source>
        <translation>%1 的这项用料已恢复为配方的写法</translation>
    </message>
    <message>
        <source>Where the variant differs from the recipe</source>
        <translation>款式与配方的差异</translation>
    </message>
    <message>
        <source>As the recipe says</source>
        <translation>恢复为配方</translation>
    </message>
    <message>
        <source>Puts the chosen line back</source>
        <translation>让选中的行恢复为配方的写法</translation>
    </message>
    <message>
        <source>differs from the recipe</source>
        <translation>与配方不同</translation>
    </message>
</context>
<context>
    <name>benchbook::DivisionForm</name>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Pledged</source>
        <translation>认购</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>Divide %1</source>
        <translation>分配 %1</translation>
    </message>
    <message>
        <source>What each studio was measured (%1)</source>
        <translation>每家实测多少（%1）</translation>
    </message>
    <message>
        <source>Shares of the studios</source>
        <translation>各工作室的份额</translation>
    </message>
    <message>
        <source>The order counts no pledge.</source>
        <translation>订单没有计入任何认购。</translation>
    </message>
    <message>
        <source>Goods as they were billed</source>
        <translation>货款（按账单）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who got more pays more: goods go by what was measured, freight by the value of the goods. Every member&apos;s machine reckons it again.</source>
        <translation>多分的多付：货款按实测数量分，运费按货款分。每位成员的电脑都会重新计算。</translation>
    </message>
    <message>
        <source>%1 arrived; the shares are %2 more than that.</source>
        <translation>到货 %1；各份合计多出 %2。</translation>
    </message>
    <message>
        <source>%1 arrived; %2 are not measured out.</source>
        <translation>到货 %1；还有 %2 没有分出。</translation>
    </message>
</context>
<context>
    <name>benchbook::DocumentForm</name>
    <message>
        <source>Nobody noted temperature or humidity on %1.</source>
        <translation>%1 没有温湿度记录。</translation>
    </message>
    <message>
        <source>What “%1” says from now on</source>
        <translation>“%1”今后的内容</translation>
    </message>
    <message>
        <source>%1 of ours</source>
        <comment>kind of document</comment>
        <translation>我们的%1</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>A version that somebody has stays as it is; then this becomes the next one. Nobody is told before you publish it.</source>
        <translation>别人已有的版本保持不变，这里写的成为下一版。发布之前谁也看不到。</translation>
    </message>
    <message>
        <source>It stays here. Nobody is told before you publish it.</source>
        <translation>只留在这里。发布之前谁也看不到。</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>24.1 24.6 23.9 N/mm2: value and uncertainty are reckoned from it. The readings stay here.</source>
        <translation>如 24.1 24.6 23.9 N/mm2：由此算出数值和不确定度。读数本身留在这里。</translation>
    </message>
    <message>
        <source>Air as it was noted that day</source>
        <translation>填入当天记录的温湿度</translation>
    </message>
</context>
<context>
    <name>benchbook::EditTable</name>
    <message>
        <source>Remove this line</source>
        <translation>移除此行</translation>
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
    <name>benchbook::EveningLines</name>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
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
        <source>Good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>废品</translation>
    </message>
    <message>
        <source>Reason of scrap</source>
        <translation>废品原因</translation>
    </message>
    <message>
        <source>Why it is proposed</source>
        <translation>建议的理由</translation>
    </message>
    <message>
        <source>Lines of the evening card</source>
        <translation>晚间工时卡的各行</translation>
    </message>
    <message>
        <source>The usual day is told of already. Add what else was done.</source>
        <translation>平常一天已经填满。还做了别的就添加一行。</translation>
    </message>
    <message>
        <source>Nothing is proposed: no released order waits for this person. Add what was done.</source>
        <translation>没有建议：没有已下达的工单在等这个人。请添加做了什么。</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
</context>
<context>
    <name>benchbook::EveningPage</name>
    <message>
        <source>Evening card</source>
        <translation>晚间工时卡</translation>
    </message>
    <message>
        <source>No hours yet:</source>
        <translation>还没有工时：</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <translation>%1 · %2，%3</translation>
    </message>
    <message>
        <source>Logged already</source>
        <translation>已经记录</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 min, %2 good, %3 scrap</source>
        <translation>%1 分钟，良品 %2，废品 %3</translation>
    </message>
    <message>
        <source>Logged %1 + this card %2 = %3. Usual day: %4.</source>
        <translation>已记 %1 + 本卡 %2 = %3。平常一天：%4。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Confirm, and on to the next</source>
        <translation>确认，转到下一位</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Draft it again</source>
        <translation>重新起草</translation>
    </message>
    <message>
        <source>Add the people who work here in the settings; then their days are drafted here.</source>
        <translation>先在设置里添加工坊的成员，这里就会起草他们每天的工时。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Nothing was worked this day, as was said. What is added and confirmed counts.</source>
        <translation>已说明当天没有干活。之后补上并确认的仍然算数。</translation>
    </message>
    <message>
        <source>Nothing worked this day</source>
        <translation>当天没有干活</translation>
    </message>
</context>
<context>
    <name>benchbook::ExperiencePage</name>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Learning from the logs</source>
        <translation>正在从工时记录中学习</translation>
    </message>
    <message>
        <source>No step loses more or takes longer than before, beyond what chance explains.</source>
        <translation>没有工序的损耗或用时比以前多到超出偶然。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>Time a piece, without set-up</source>
        <translation>每件用时，不含准备</translation>
    </message>
    <message>
        <source>The recipe says</source>
        <translation>配方写明</translation>
    </message>
    <message>
        <source>Learnt mean</source>
        <translation>学得均值</translation>
    </message>
    <message>
        <source>9 times in 10 the true mean is</source>
        <translation>真实均值十有九次在</translation>
    </message>
    <message>
        <source>9 times in 10 the next log takes</source>
        <translation>下条工时记录十有九次在</translation>
    </message>
    <message>
        <source>Good pieces</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>The recipe expects</source>
        <translation>配方预计</translation>
    </message>
    <message>
        <source>Good ÷ started</source>
        <translation>良品 ÷ 投入</translation>
    </message>
    <message>
        <source>9 times in 10 the truth is</source>
        <translation>真实值十有九次在</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Too few logs for a course over time.</source>
        <translation>工时记录太少，画不出走势。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>9 times in 10</source>
        <translation>十有九次</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按%1</translation>
    </message>
    <message>
        <source>%1 (%2), differs</source>
        <translation>%1（%2），有差别</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, time</source>
        <translation>%1，用时</translation>
    </message>
    <message>
        <source>%1, good</source>
        <translation>%1，良品</translation>
    </message>
    <message>
        <source>Groups are drawn towards the step&apos;s mean as far as chance may have moved them; “differs” is said only where chance does not explain it.</source>
        <translation>各组已向工序均值收拢，收拢的是可能出于偶然的部分；只有偶然解释不了时才说“有差别”。</translation>
    </message>
    <message>
        <source>What drifts</source>
        <translation>有变化的工序</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Minutes a piece</source>
        <translation>每件分钟数</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>What the logs teach of every step</source>
        <translation>工时记录对每道工序的说明</translation>
    </message>
    <message>
        <source>Steps of recipes appear here, with what their logs teach.</source>
        <translation>配方的工序会出现在这里，附上从工时记录学到的。</translation>
    </message>
    <message>
        <source>Loss over time</source>
        <translation>损耗走势</translation>
    </message>
    <message>
        <source>Time a piece over time</source>
        <translation>每件用时走势</translation>
    </message>
</context>
<context>
    <name>benchbook::ExtendForm</name>
    <message>
        <source>Extend the call to buy %1</source>
        <translation>延长 %1 的认购</translation>
    </message>
    <message>
        <source>Pledge until</source>
        <translation>认购截止</translation>
    </message>
    <message>
        <source>The terms stay as they are, and so does what was pledged.</source>
        <translation>条件不变，已有的认购仍然有效。</translation>
    </message>
</context>
<context>
    <name>benchbook::FaceToFaceForm</name>
    <message>
        <source>Face to face with %1</source>
        <translation>与 %1 当面核对</translation>
    </message>
    <message>
        <source>It is theirs</source>
        <translation>是对方的</translation>
    </message>
    <message>
        <source>The card on their own screen</source>
        <translation>对方屏幕上的配对卡</translation>
    </message>
    <message>
        <source>Scan the code that their Benchbook shows under “Our keys”, off their own screen. A card that was sent proves nothing.</source>
        <translation>请从对方自己的屏幕上扫描其工坊簿“我们的密钥”里的码。寄来的卡不能证明什么。</translation>
    </message>
</context>
<context>
    <name>benchbook::FeedbackForm</name>
    <message>
        <source>Feedback on %1</source>
        <translation>对 %1 的反馈</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Nothing made here was shipped with it.</source>
        <translation>其中没有发出本工作室做的货。</translation>
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
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>benchbook::FileMenu</name>
    <message>
        <source>&amp;New studio…</source>
        <translation>新建工作室(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open a studio…</source>
        <translation>打开工作室(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample studio</source>
        <translation>打开示例工作室(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Import orders…</source>
        <translation>导入订单(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>还原备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>显示日志文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Past imports…</source>
        <translation>导入记录(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>benchbook::FineMetalPage</name>
    <message>
        <source>Gold, silver, platinum: say of a material which metal it is and how fine.</source>
        <translation>金、银、铂：在物料里写明是哪种金属、成色多少。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Choose a metal from the list.</source>
        <translation>请从列表中选一种金属。</translation>
    </message>
    <message>
        <source>It is not weighed, or nobody has said how fine it is. State a unit of weight and the fineness.</source>
        <translation>它不按重量计，或成色未知。请填写重量单位和成色。</translation>
    </message>
    <message>
        <source>Gross · pure, in grams</source>
        <translation>毛重 · 纯重（克）</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>%1 合计</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>In products</source>
        <translation>用于产品</translation>
    </message>
    <message>
        <source>Scrap and sweeps</source>
        <translation>废料与扫屑</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>of it at the bench</source>
        <translation>其中在工位</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期间的结束早于开始。</translation>
    </message>
</context>
<context>
    <name>benchbook::FinishForm</name>
    <message>
        <source>Finish %1</source>
        <translation>完工 %1</translation>
    </message>
    <message>
        <source>Finish order</source>
        <translation>工单完工</translation>
    </message>
    <message>
        <source>Good pieces</source>
        <translation>良品件数</translation>
    </message>
    <message>
        <source>%1 started, %2 logged as scrap. The good pieces become a lot that carries the whole cost.</source>
        <translation>投入 %1，已记废品 %2。良品成为一个批次，承担全部成本。</translation>
    </message>
    <message>
        <source>Not all material was issued: what was used but not issued is missing from the cost.</source>
        <translation>物料没有发齐：用了却没有发料的，成本里没有计入。</translation>
    </message>
    <message>
        <source>%1 started, %2 logged as scrap, %3 came out. The others become a lot that carries the rest of the cost.</source>
        <translation>投产 %1 件，记录废品 %2 件，已完工 %3 件。其余成为一个批次，带走剩余成本。</translation>
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
        <source>Start with the orders of a shop</source>
        <translation>从店铺订单开始</translation>
    </message>
    <message>
        <source>The files that Etsy, Shopify or Taobao export; you see everything before it is written</source>
        <translation>Etsy、Shopify 或淘宝导出的文件；写入之前先看到全部内容</translation>
    </message>
    <message>
        <source>This sets the usual reasons for scrap. They can be changed.</source>
        <translation>据此预设常用的废品原因，以后可以改。</translation>
    </message>
</context>
<context>
    <name>benchbook::FirstSteps</name>
    <message>
        <source>Three steps to begin with</source>
        <translation>开始的三步</translation>
    </message>
    <message>
        <source>Figures appear here as soon as there is something to count. Everything can be taken back with Ctrl+Z.</source>
        <translation>有了数据，这里就会显示数字。任何操作都可以用 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>1. What you work with</source>
        <translation>1. 您用什么</translation>
    </message>
    <message>
        <source>Leather, clay, thread: its unit, and what you have on the shelf</source>
        <translation>皮、泥、线：它们的单位和现有库存</translation>
    </message>
    <message>
        <source>Add materials</source>
        <translation>新增物料</translation>
    </message>
    <message>
        <source>2. What you make</source>
        <translation>2. 您做什么</translation>
    </message>
    <message>
        <source>A product with its variants, and the recipe: materials and steps</source>
        <translation>产品及其款式，以及配方：物料与工序</translation>
    </message>
    <message>
        <source>Add products</source>
        <translation>新增产品</translation>
    </message>
    <message>
        <source>3. What was ordered</source>
        <translation>3. 订了什么</translation>
    </message>
    <message>
        <source>Import the orders of your shop, or write the first one yourself</source>
        <translation>导入店铺的订单，或自己写第一张</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
</context>
<context>
    <name>benchbook::FoundCircleForm</name>
    <message>
        <source>Go on with other members</source>
        <translation>换成员接续</translation>
    </message>
    <message>
        <source>Found a circle</source>
        <translation>建立圈子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>With</source>
        <translation>与谁</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who belongs to a circle never changes. A new one takes the place of this one and names how far its letters went.</source>
        <translation>圈子的成员不会改变。新圈子接替这一个，并写明原圈子的信件到了哪里。</translation>
    </message>
    <message>
        <source>Every member reads every letter of the circle. Who belongs to it is fixed; for others a new circle goes on from this one.</source>
        <translation>圈子里的每封信每位成员都能读。成员是固定的；要换人就由新圈子接续。</translation>
    </message>
</context>
<context>
    <name>benchbook::HandOverForm</name>
    <message>
        <source>Hand pieces over</source>
        <translation>交出件数</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交出</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>They stay ours and part of the work order; %1 has them.</source>
        <translation>它们仍是我们的，属于这张工单；现在在 %1 那里。</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>带去</translation>
    </message>
    <message>
        <source>Material that goes along</source>
        <translation>一起带去的物料</translation>
    </message>
</context>
<context>
    <name>benchbook::HearForm</name>
    <message>
        <source>Hear %1</source>
        <translation>核对 %1</translation>
    </message>
    <message>
        <source>These I heard</source>
        <translation>这是我听到的</translation>
    </message>
    <message>
        <source>Call them at a number you know, and let them read out all their words, from “Our keys”. Type the two that are asked for; do not read them out yourself.</source>
        <translation>用您知道的号码打给对方，请对方从“我们的密钥”读出全部暗语。输入所问的两个；自己不要读出来。</translation>
    </message>
    <message>
        <source>Call them at a number you know, and let them read out all their groups of digits, from “Our keys”. Type the two that are asked for; do not read them out yourself.</source>
        <translation>用您知道的号码打给对方，请对方从“我们的密钥”读出全部数字组。输入所问的两组；自己不要读出来。</translation>
    </message>
    <message>
        <source>Their word %1</source>
        <translation>对方的第 %1 个词</translation>
    </message>
    <message>
        <source>Their group %1</source>
        <translation>对方的第 %1 组</translation>
    </message>
    <message>
        <source>They read out digits</source>
        <translation>对方读的是数字</translation>
    </message>
    <message>
        <source>They read out words</source>
        <translation>对方读的是英文单词</translation>
    </message>
    <message>
        <source>One of these is no word of the list. Nothing was counted; listen once more.</source>
        <translation>其中一个不在词表里。没有计次；请再听一遍。</translation>
    </message>
    <message>
        <source>Each is five digits. Nothing was counted; listen once more.</source>
        <translation>每组是五位数字。没有计次；请再听一遍。</translation>
    </message>
    <message numerus="yes">
        <source>This is not what their card says. %n more trial(s).</source>
        <translation>
            <numerusform>与对方配对卡不符。还可试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Three times it was not what their card says.</source>
        <translation>三次都与对方配对卡不符。</translation>
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
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>benchbook::HoldBanner</name>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>On hold since %1</source>
        <translation>自 %1 起冻结</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>It is not used any more. Correct its day if it was tested and is still good.</source>
        <translation>不再使用。如检测仍合格，请更正日期。</translation>
    </message>
</context>
<context>
    <name>benchbook::HoldForm</name>
    <message>
        <source>Hold the work order</source>
        <translation>冻结工单</translation>
    </message>
    <message>
        <source>Hold it</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>benchbook::HoursModel</name>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>%1 · said twice</source>
        <translation>%1 · 说了两次</translation>
    </message>
    <message>
        <source>%1 · out of date</source>
        <translation>%1 · 已过时</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>没有填写</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>studio, craft, week: hours</comment>
        <translation>%1，%2，%3：%4</translation>
    </message>
    <message>
        <source>%1, out of date</source>
        <translation>%1，已过时</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>%1 · week %2</source>
        <comment>days from Monday to Sunday, number of the week</comment>
        <translation>%1 · 第 %2 周</translation>
    </message>
</context>
<context>
    <name>benchbook::ImportView</name>
    <message>
        <source>Choose the export files of one shop</source>
        <translation>选择一家店铺的导出文件</translation>
    </message>
    <message>
        <source>Which products are these? Asked once, remembered for this shop.</source>
        <translation>这些是哪些产品？只问一次，此店以后自动匹配。</translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>SKU or name; empty: decide later</source>
        <translation>SKU 或名称；留空则以后再定</translation>
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
        <translation>新增 %1 · 更改 %2 · 未变 %3 · 有问题 %4</translation>
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
        <translation>? 缺少 %1 的汇率：填写之前，这些订单的价值未知。</translation>
    </message>
    <message>
        <source>Back to the orders</source>
        <translation>返回订单</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message numerus="yes">
        <source>Import %n order(s)</source>
        <translation>
            <numerusform>导入 %n 张订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) still wait for a product: see the filter “Unmatched”.</source>
        <translation>
            <numerusform>还有 %n 行待匹配产品：见筛选“待匹配”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Choose the files your shop exports (Etsy, Shopify, Taobao), or drop them here. You see what would happen before anything is written.</source>
        <translation>选择店铺导出的文件（Etsy、Shopify、淘宝），或拖到这里。写入之前先显示会怎样。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Keep names, phones and addresses of buyers</source>
        <translation>保留买家的姓名、电话和地址</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Orders of the files</source>
        <translation>文件中的订单</translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>新订单 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed order(s)</source>
        <translation>
            <numerusform>更改 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>新客户 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was taken back whole; none of its orders are left in the list.</source>
        <translation>整批导入已撤销；它的订单不再出现在列表中。</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Reading was stopped. Nothing was imported.</source>
        <translation>已停止读取，未导入任何内容。</translation>
    </message>
    <message>
        <source>Looking at the orders</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Importing orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Stopped. The import stands as it was.</source>
        <translation>已停止。这次导入保持原样。</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Importing… Until all of it is done, nothing of it is in the studio.</source>
        <translation>正在导入… 全部完成之前，工坊里不会有其中任何内容。</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销这次导入…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Shop exports (*.csv *.txt *.xlsx)</source>
        <translation>店铺导出文件 (*.csv *.txt *.xlsx)</translation>
    </message>
</context>
<context>
    <name>benchbook::ImportsPage</name>
    <message>
        <source>Nothing is imported, or all of it was taken back. What you import from a shop&apos;s files is listed here.</source>
        <translation>还没有导入，或都已撤销。从店铺文件导入的内容会列在这里。</translation>
    </message>
    <message>
        <source>Back to the orders</source>
        <translation>返回订单列表</translation>
    </message>
    <message>
        <source>No import is chosen.</source>
        <translation>未选择导入记录。</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>导入内容</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>撤销导入 %1</translation>
    </message>
    <message>
        <source>△ It cannot be taken back: something was built on it.</source>
        <translation>△ 不能撤销：已有后续操作以它为基础。</translation>
    </message>
    <message>
        <source>Open the order %1</source>
        <translation>打开订单 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::IssueForm</name>
    <message>
        <source>Issue material to %1</source>
        <translation>给 %1 发料</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发料</translation>
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
        <translation>为 %1 再加一个批次</translation>
    </message>
    <message>
        <source>Leave this lot out</source>
        <translation>不用此批次</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Still missing after this: %1</source>
        <translation>发料后仍缺：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Say how much to take, or leave this lot out.</source>
        <translation>请填写数量，或不用此批次。</translation>
    </message>
    <message>
        <source>%1 on the shelf</source>
        <translation>现有 %1</translation>
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
    <name>benchbook::JoinCard</name>
    <message>
        <source>This machine has no keys of the studio yet</source>
        <translation>这台电脑还没有工作室的密钥</translation>
    </message>
    <message>
        <source>It is machine %1 and works already. To exchange bundles it needs the keys of the studio, in three steps.</source>
        <translation>它是电脑 %1，已经能用。要交换同步包，还需要工作室的密钥，分三步。</translation>
    </message>
    <message>
        <source>1. Ask for keys here.</source>
        <translation>1. 在这里申请密钥。</translation>
    </message>
    <message>
        <source>2. Take the request to the owner&apos;s machine, and read the words out there.</source>
        <translation>2. 把申请带到店主的电脑，并在那里念出暗语。</translation>
    </message>
    <message>
        <source>3. Take its answer in here.</source>
        <translation>3. 在这里读入它的答复。</translation>
    </message>
    <message>
        <source>Ask for keys…</source>
        <translation>申请密钥…</translation>
    </message>
    <message>
        <source>1. ✓ Asked.</source>
        <translation>1. ✓ 已申请。</translation>
    </message>
    <message>
        <source>2. On the owner&apos;s machine: Peers, Our keys, “One asks for keys”. Take the request there as a file, as text, or scan this code. The owner then types two of these words as you read them out:</source>
        <translation>2. 在店主的电脑上：“同伴”、“我们的密钥”、“有电脑申请密钥”。把申请作为文件或文本带过去，或扫描此码。您念出下面的暗语，店主输入其中两个：</translation>
    </message>
    <message>
        <source>The request as a code to scan</source>
        <translation>可扫描的申请码</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>保存申请…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>3. Take the answer that it gives you.</source>
        <translation>3. 读入那边给的答复。</translation>
    </message>
    <message>
        <source>Take the answer…</source>
        <translation>读入答复…</translation>
    </message>
</context>
<context>
    <name>benchbook::JointForm</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Would be ordered</source>
        <translation>将订购</translation>
    </message>
    <message>
        <source>Cost of the goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>nothing: beyond their limit</source>
        <translation>没有：超出其总价上限</translation>
    </message>
</context>
<context>
    <name>benchbook::JointOrderForm</name>
    <message>
        <source>Order %1 for all who pledged</source>
        <translation>为所有认购者订购 %1</translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation>预计到货</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The letter names every pledge that it counts, so that each member can check it.</source>
        <translation>信里写明计入的每份认购，每位成员都能核对。</translation>
    </message>
</context>
<context>
    <name>benchbook::JointPane</name>
    <message>
        <source>Pledge…</source>
        <translation>认购…</translation>
    </message>
    <message>
        <source>Change our pledge…</source>
        <translation>更改认购…</translation>
    </message>
    <message>
        <source>Withdraw our pledge…</source>
        <translation>撤回认购…</translation>
    </message>
    <message>
        <source>Extend the call…</source>
        <translation>延长认购…</translation>
    </message>
    <message>
        <source>Withdraw the call…</source>
        <translation>撤回合购…</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>订购…</translation>
    </message>
    <message>
        <source>It arrived…</source>
        <translation>登记到货…</translation>
    </message>
    <message>
        <source>Divide it…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>I get the same: sign</source>
        <translation>算出来一样：会签</translation>
    </message>
    <message>
        <source>Our share into stock…</source>
        <translation>我们的份额入库…</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>分货单</translation>
    </message>
    <message>
        <source>Slip %1</source>
        <translation>分货单 %1</translation>
    </message>
    <message>
        <source>Save the slips</source>
        <translation>保存分货单</translation>
    </message>
    <message>
        <source>Here it comes out otherwise</source>
        <translation>我们这边算出来不一样</translation>
    </message>
    <message>
        <source>Nothing can be signed before this is settled with who divided it.</source>
        <translation>请先与分配的一方说清楚，之前不能会签。</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>合购条件</translation>
    </message>
    <message>
        <source>! The call mixes units or currencies; nothing can be reckoned with it.</source>
        <translation>! 合购混用了单位或币种，无法计算。</translation>
    </message>
    <message>
        <source>Called by</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>us</source>
        <translation>我们</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Pledge until</source>
        <translation>认购截止</translation>
    </message>
    <message>
        <source>Sold in cases of</source>
        <translation>每箱数量</translation>
    </message>
    <message>
        <source>In our stock as</source>
        <translation>已入库为</translation>
    </message>
    <message>
        <source>Pledges</source>
        <translation>各家认购</translation>
    </message>
    <message>
        <source>Nobody pledged yet.</source>
        <translation>还没有人认购。</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Taken back after the call had closed; it counts all the same.</source>
        <translation>截止之后才撤回，仍然计入。</translation>
    </message>
    <message>
        <source>If it were ordered now</source>
        <translation>如果现在订购</translation>
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
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation>预计到货</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Freight and duty</source>
        <translation>运费和关税</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>As it is reckoned here</source>
        <translation>按我们这边的计算</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lost between arrival and division</source>
        <translation>到货与分配之间的损耗</translation>
    </message>
    <message>
        <source>The goods were ordered for %1 and are billed otherwise.</source>
        <translation>订购时货款是 %1，账单不同。</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>已会签</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未会签</translation>
    </message>
</context>
<context>
    <name>benchbook::JointWithdrawForm</name>
    <message>
        <source>Withdraw the call to buy %1</source>
        <translation>撤回合购 %1</translation>
    </message>
    <message>
        <source>Withdraw our pledge of %1</source>
        <translation>撤回我们对 %1 的认购</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was sent cannot be made unsent; this letter says that it holds no more.</source>
        <translation>发出的收不回来；这封信说明它不再有效。</translation>
    </message>
</context>
<context>
    <name>benchbook::KeyAccess</name>
    <message>
        <source>The keys of this machine do not have “%1”.</source>
        <translation>这台电脑的密钥里没有“%1”。</translation>
    </message>
    <message>
        <source>The keys are locked. Unlock them first.</source>
        <translation>密钥锁着。请先解锁。</translation>
    </message>
    <message>
        <source>Unlocking the keys</source>
        <translation>正在解锁密钥</translation>
    </message>
    <message>
        <source>Locking the keys</source>
        <translation>正在锁上密钥</translation>
    </message>
    <message>
        <source>The file “%1” cannot be put aside.</source>
        <translation>文件“%1”不能移开。</translation>
    </message>
</context>
<context>
    <name>benchbook::KeyForm</name>
    <message>
        <source>The same once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>At least %1 characters; several words are good. Nobody can look it up for you: print the recovery sheet afterwards.</source>
        <translation>至少 %1 个字符，几个词就很好。没有人能替您找回：之后请打印恢复单。</translation>
    </message>
    <message>
        <source>The keys are locked</source>
        <translation>密钥锁着</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Passphrase of the keys</source>
        <translation>密钥的口令</translation>
    </message>
    <message>
        <source>Nobody knows it any more…</source>
        <translation>没有人记得了…</translation>
    </message>
    <message>
        <source>Lock the keys with a passphrase</source>
        <translation>用口令锁上密钥</translation>
    </message>
    <message>
        <source>Lock with it</source>
        <translation>用它锁上</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>另一个口令</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>I remember it after all</source>
        <translation>我想起来了</translation>
    </message>
    <message>
        <source>One moment: the passphrase is made slow to guess…</source>
        <translation>请稍候：正在让口令难以猜测…</translation>
    </message>
    <message>
        <source>The locked keys are put aside, not removed. With this passphrase an empty place is made for the keys, and you type them in from the recovery sheet.</source>
        <translation>锁着的密钥会被移开，不会删除。用这个口令新建空的密钥处，再从恢复单把密钥输入。</translation>
    </message>
    <message>
        <source>This computer has no keychain that Benchbook can use, so the keys are kept in a file beside the studio, and the passphrase is asked once each time Benchbook runs.</source>
        <translation>这台电脑没有工坊簿可用的钥匙串，所以密钥存放在工作室文件旁的文件里，每次运行工坊簿时问一次口令。</translation>
    </message>
    <message>
        <source>It is asked once; the keys stay open until the window is closed.</source>
        <translation>只问一次；密钥开着直到关闭窗口。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>It needs at least %1 characters.</source>
        <translation>至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>与上面不一样。</translation>
    </message>
</context>
<context>
    <name>benchbook::KnowledgePage</name>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>No document here. Write down what you work by, or make a process card of a recipe; what others publish comes with their bundles.</source>
        <translation>还没有文档。把你们做事的标准写下来，或由配方制作工艺卡；别人发布的会随同步包到来。</translation>
    </message>
    <message>
        <source>Write a standard…</source>
        <translation>写质量标准…</translation>
    </message>
    <message>
        <source>Card of a recipe…</source>
        <translation>由配方制卡…</translation>
    </message>
    <message>
        <source>Process card…</source>
        <translation>工艺卡…</translation>
    </message>
    <message>
        <source>Material test…</source>
        <translation>材料测试…</translation>
    </message>
    <message>
        <source>No document chosen</source>
        <translation>未选择文档</translation>
    </message>
    <message>
        <source>This document is gone</source>
        <translation>这份文档已不在</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Say it anew…</source>
        <translation>改写…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>评论…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Endorse…</source>
        <translation>认可…</translation>
    </message>
    <message>
        <source>Go on under our name</source>
        <translation>以我们的名义续写</translation>
    </message>
    <message>
        <source>Take over as a recipe…</source>
        <translation>用作配方…</translation>
    </message>
    <message>
        <source>Open the studio</source>
        <translation>打开工作室</translation>
    </message>
    <message>
        <source>everybody who has it</source>
        <translation>所有持有者</translation>
    </message>
    <message>
        <source>It goes to %1 with the next bundle, and nowhere else.</source>
        <translation>随下一个同步包发给 %1，不发往别处。</translation>
    </message>
    <message>
        <source>We work by “%1”, too</source>
        <translation>我们也照“%1”做</translation>
    </message>
    <message>
        <source>Endorse it</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>A few words, if you like</source>
        <translation>可以写几句话</translation>
    </message>
    <message>
        <source>What we think of “%1”</source>
        <translation>我们对“%1”的看法</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>发表</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Withdraw “%1”</source>
        <translation>撤回“%1”</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who has it is asked to forget it. What was sent cannot be un-sent; what waits in the box is dropped.</source>
        <translation>会请持有者不再使用。已发出的无法收回，信箱里待发的会丢弃。</translation>
    </message>
</context>
<context>
    <name>benchbook::LabelPrinter</name>
    <message>
        <source>Label printer with %1 dots per inch</source>
        <translation>标签打印机：%1 dpi</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>There is nothing to print a label for.</source>
        <translation>没有可打印标签的内容。</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>保存标签</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) saved in %1</source>
        <translation>
            <numerusform>已保存 %n 张标签到 %1</numerusform>
        </translation>
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
    <name>benchbook::LeavingForm</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This will leave your studio</source>
        <translation>将离开您工作室的内容</translation>
    </message>
    <message>
        <source>Nobody else reads it. Read what is marked ✎ once more: it was typed freely.</source>
        <translation>没有别人会读到。标有 ✎ 的请再读一遍：那是随手填写的。</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>致 %1</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>回到填写</translation>
    </message>
    <message>
        <source>Put into the box</source>
        <translation>放进信箱</translation>
    </message>
    <message>
        <source>Read it over…</source>
        <translation>再读一遍…</translation>
    </message>
</context>
<context>
    <name>benchbook::LedgerPane</name>
    <message>
        <source>Sign the rule</source>
        <translation>会签规则</translation>
    </message>
    <message>
        <source>A new version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>A later version takes its place; older entries keep this one.</source>
        <translation>已有更新的版本；旧的贡献仍按这一版。</translation>
    </message>
    <message>
        <source>What counts how much</source>
        <translation>什么计多少</translation>
    </message>
    <message>
        <source>Who confirms what was given to everybody</source>
        <translation>给全体的贡献由几人确认</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>more than half of the others</source>
        <translation>其他成员的半数以上</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>写信方</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>已会签</translation>
    </message>
    <message>
        <source>It is so: sign</source>
        <translation>属实：会签</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>冲回…</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>counted, and was reversed</source>
        <translation>曾计入，已冲回</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Who gave</source>
        <translation>谁付出</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>贡献日期</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Signatures needed</source>
        <translation>所需会签</translation>
    </message>
    <message>
        <source>I get the same: sign</source>
        <translation>算出来一样：会签</translation>
    </message>
    <message>
        <source>Here it comes out otherwise</source>
        <translation>我们这边算出来不一样</translation>
    </message>
    <message>
        <source>Nothing can be signed before this is settled with who wrote it.</source>
        <translation>请先与写的一方说清楚，之前不能会签。</translation>
    </message>
    <message>
        <source>It was reckoned again here and comes out the same.</source>
        <translation>我们这边重新算过，结果一样。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Entries that it counts</source>
        <translation>计入的贡献笔数</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Every member signed it: its entries are paid.</source>
        <translation>全体已会签：这些贡献已结清。</translation>
    </message>
    <message>
        <source>Void: every member signed it, and the earlier split of %1 from %2 to %3, signed by all, has paid entries of it. Nothing is paid by this one.</source>
        <translation>作废：所有成员都签了它，但 %1 的较早一次分配（%2 至 %3，所有人已签）已付过其中的条目。这一次不再付任何款。</translation>
    </message>
</context>
<context>
    <name>benchbook::LendingCalendar</name>
    <message>
        <source>A week earlier</source>
        <translation>前一周</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>后一周</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Tools and days</source>
        <translation>工具与日期</translation>
    </message>
</context>
<context>
    <name>benchbook::LendingModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool, whose</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>in the box</source>
        <translation>在信箱里</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>有人想借</translation>
    </message>
    <message>
        <source>other days proposed</source>
        <translation>提议了其他日期</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已约定</translation>
    </message>
    <message>
        <source>wanted by two</source>
        <translation>两家都想借</translation>
    </message>
    <message>
        <source>promised twice</source>
        <translation>重复承诺</translation>
    </message>
    <message>
        <source>we</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>tool, day, how it is used</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>benchbook::LendingPage</name>
    <message>
        <source>Tools to lend</source>
        <translation>可借工具</translation>
    </message>
    <message>
        <source>No tool to lend here. Offer one of ours that often stands still; those of peers come with their bundles.</source>
        <translation>还没有可借的工具。把我们常闲置的工具拿出来；同伴的会随同步包到来。</translation>
    </message>
    <message>
        <source>Offer a tool…</source>
        <translation>提供工具…</translation>
    </message>
    <message>
        <source>Reading who has which tool</source>
        <translation>正在读取工具借用情况</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) wait for our answer</source>
        <translation>
            <numerusform>有 %n 项借用等我们答复</numerusform>
        </translation>
    </message>
    <message>
        <source>No tool chosen</source>
        <translation>未选择工具</translation>
    </message>
    <message>
        <source>This tool is not lent any more</source>
        <translation>这件工具不再外借</translation>
    </message>
    <message>
        <source>A tool of ours</source>
        <translation>我们的工具</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>%1 的</translation>
    </message>
    <message>
        <source>Terms and studios…</source>
        <translation>条件与对象…</translation>
    </message>
    <message>
        <source>Lend it no longer…</source>
        <translation>不再外借…</translation>
    </message>
    <message>
        <source>Ask for it…</source>
        <translation>借用…</translation>
    </message>
    <message>
        <source>Open the studio</source>
        <translation>打开工作室</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>借用记录</translation>
    </message>
    <message>
        <source>Nobody booked it yet.</source>
        <translation>还没有人预约。</translation>
    </message>
    <message>
        <source>Hand “%1” over</source>
        <translation>交出“%1”</translation>
    </message>
    <message>
        <source>It is handed over</source>
        <translation>已交出</translation>
    </message>
    <message>
        <source>In which state</source>
        <translation>交接时的状态</translation>
    </message>
    <message>
        <source>It stands in the tool&apos;s own book; the note stays here.</source>
        <translation>会记入工具自己的借还记录，备注只留在这里。</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <translation>“%1”已归还</translation>
    </message>
    <message>
        <source>It is here again</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Lend “%1” no longer</source>
        <translation>不再外借“%1”</translation>
    </message>
    <message>
        <source>Lend it no longer</source>
        <translation>不再外借</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Everybody it was offered to is told with the next bundles. What was agreed stays.</source>
        <translation>会随下一个同步包告知所有对象。已约定的仍然有效。</translation>
    </message>
</context>
<context>
    <name>benchbook::LetterForm</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The one named so far</source>
        <translation>原来所指的</translation>
    </message>
    <message>
        <source>This will leave your studio</source>
        <translation>将离开您工作室的内容</translation>
    </message>
    <message>
        <source>To %1, and nobody else. Read what is marked ✎ once more: it was typed freely.</source>
        <translation>只给 %1，不给别人。带 ✎ 的是自由填写的，请再读一遍。</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>回到填写</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>kind of letter, studio</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Put into the box</source>
        <translation>放进信箱</translation>
    </message>
    <message>
        <source>Read it over…</source>
        <translation>再读一遍…</translation>
    </message>
    <message>
        <source>It waits in the box until the next bundle for %1 is made; until then you can change it.</source>
        <translation>它在信箱里等给 %1 的下一个同步包；此前可以修改。</translation>
    </message>
    <message>
        <source>In %1; another currency is written behind it.</source>
        <translation>以 %1 计；其他货币写在后面。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Empty: until it is changed or taken back</source>
        <translation>空着：直到变更或收回</translation>
    </message>
</context>
<context>
    <name>benchbook::LetterLines</name>
    <message>
        <source>Agreed</source>
        <translation>已约定</translation>
    </message>
    <message>
        <source>More about line %1</source>
        <translation>第 %1 行的更多内容</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>No line yet.</source>
        <translation>还没有明细。</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>e.g. 18.5 dm2</source>
        <translation>如 18.5 dm2</translation>
    </message>
</context>
<context>
    <name>benchbook::LetterPage</name>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>No letter here. What you write is signed when a bundle is made; what others wrote comes with theirs.</source>
        <translation>这里没有信。您写的信在做同步包时签名；别人写的随其同步包到来。</translation>
    </message>
    <message>
        <source>No letter chosen</source>
        <translation>未选信件</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>致 %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>打开约定</translation>
    </message>
    <message>
        <source>Open the studio</source>
        <translation>打开工作室</translation>
    </message>
</context>
<context>
    <name>benchbook::LetterPictures</name>
    <message>
        <source>“%1” cannot be read, or is too large.</source>
        <translation>“%1”读不出来，或太大。</translation>
    </message>
    <message>
        <source>Photos for the letter</source>
        <translation>信里的照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.heic *.bmp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.heic *.bmp)</translation>
    </message>
    <message numerus="yes">
        <source>A letter carries %n photo(s) at most.</source>
        <translation>
            <numerusform>一封信最多带 %n 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping a photo</source>
        <translation>正在保存照片</translation>
    </message>
    <message>
        <source>Leave photo %1 out</source>
        <translation>去掉照片 %1</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Making photos small…</source>
        <translation>正在缩小照片…</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
</context>
<context>
    <name>benchbook::LetterSheet</name>
    <message>
        <source>%1: %2, typed freely</source>
        <translation>%1：%2，自由填写</translation>
    </message>
    <message>
        <source>Part of this letter needs a newer version of Benchbook. It is kept whole.</source>
        <translation>这封信有一部分需要更新版的工坊簿。全文已保留。</translation>
    </message>
    <message>
        <source>It breaks a rule, so nothing follows from it: %1</source>
        <translation>它不合规则，因此不生效：%1</translation>
    </message>
</context>
<context>
    <name>benchbook::ListPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row of this list as it is filtered and sorted, with all columns</source>
        <translation>按当前筛选和排序保存这份列表的所有行和所有列</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>这里没有含这些字的内容。</translation>
    </message>
    <message>
        <source>Nothing here fits the filter “%1”.</source>
        <translation>筛选“%1”下没有内容。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>benchbook::ListSaver</name>
    <message numerus="yes">
        <source>%n row(s) saved in %1</source>
        <translation>
            <numerusform>已将 %n 行存入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>保存列表…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Table (*.csv);;Excel workbook (*.xlsx)</source>
        <translation>表格 (*.csv);;Excel 工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>benchbook::LoadExpenseForm</name>
    <message>
        <source>What %1 cost</source>
        <translation>%1 的花费</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Energy and other expenses</source>
        <translation>能源及其他费用</translation>
    </message>
    <message>
        <source>The good pieces bear it, by the space they took.</source>
        <translation>由良品按所占空间分摊。</translation>
    </message>
    <message>
        <source>Say what it was; 0 is an answer.</source>
        <translation>请填写金额；填 0 也可以。</translation>
    </message>
</context>
<context>
    <name>benchbook::LoadsPage</name>
    <message>
        <source>Loads</source>
        <translation>合批</translation>
    </message>
    <message>
        <source>No load here. In a kiln or a dye vat the pieces of several orders go through one step together and share what it costs.</source>
        <translation>这里没有合批。多张工单的件在同一窑或同一染缸中一起做一道工序，并分摊费用。</translation>
    </message>
    <message>
        <source>New load</source>
        <translation>新建合批</translation>
    </message>
    <message>
        <source>No load chosen</source>
        <translation>未选择合批</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>合批</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in…</source>
        <translation>装入…</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>出炉…</translation>
    </message>
    <message>
        <source>Cancel load</source>
        <translation>取消合批</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>装入内容</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>space %1</source>
        <translation>占位 %1</translation>
    </message>
    <message>
        <source>Expense of the load</source>
        <translation>合批费用</translation>
    </message>
    <message>
        <source>Out of the load</source>
        <translation>移出本批</translation>
    </message>
    <message>
        <source>State what it cost…</source>
        <translation>补记花费…</translation>
    </message>
</context>
<context>
    <name>benchbook::LogForm</name>
    <message>
        <source>Log work on %1</source>
        <translation>%1 记工</translation>
    </message>
    <message>
        <source>Log work</source>
        <translation>记工</translation>
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
        <source>The recipe has no steps.</source>
        <translation>配方没有工序。</translation>
    </message>
    <message>
        <source>To do again</source>
        <translation>待返工</translation>
    </message>
    <message>
        <source>From which step on</source>
        <translation>从哪道工序返工</translation>
    </message>
    <message>
        <source>Why they are not good</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>These pieces had been sent back and were done again</source>
        <translation>这些是返回后重做的件</translation>
    </message>
</context>
<context>
    <name>benchbook::LotActions</name>
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
        <translation>移动</translation>
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
        <translation>已移动</translation>
    </message>
    <message>
        <source>State cost</source>
        <translation>填写成本</translation>
    </message>
    <message>
        <source>What is left of this lot cost</source>
        <translation>填写本批次余量的成本</translation>
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
        <translation>成本已填写</translation>
    </message>
    <message>
        <source>Say how much.</source>
        <translation>请填写数量。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>所在库位</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>benchbook::LotsPage</name>
    <message>
        <source>Lots come from deliveries and from finished work orders.</source>
        <translation>批次来自入库和完工的工单。</translation>
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
        <translation>填写成本</translation>
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
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>What moved</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>%1 (taken back or done again)</source>
        <translation>%1（撤销或重做）</translation>
    </message>
    <message>
        <source>Print the label of this lot</source>
        <translation>打印本批次的标签</translation>
    </message>
    <message>
        <source>Print the labels of everything that came with it</source>
        <translation>打印同一次到货的全部标签</translation>
    </message>
    <message>
        <source>Print the labels of this list</source>
        <translation>打印列表中全部标签</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>合并自</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Remnant of it</source>
        <translation>它的余料</translation>
    </message>
    <message>
        <source>Cut off it</source>
        <translation>由它裁下</translation>
    </message>
    <message>
        <source>Size of each piece</source>
        <translation>每块大小</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>厚度</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>Fineness</source>
        <translation>成色</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What it is like</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>benchbook::MachineBundleForm</name>
    <message>
        <source>A bundle for %1</source>
        <translation>给 %1 的同步包</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) that it has not confirmed, with their photos and papers. Only our own machines can read it. Carry it there and take it in; should it be lost, the next one brings everything again.</source>
        <translation>
            <numerusform>它还没有确认的 %n 个操作，连同照片与文件。只有我们自己的电脑能读。请带过去读入；如果丢了，下一个会把全部内容再带一遍。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>benchbook::MachineQuestionCard</name>
    <message>
        <source>“%1” on machine %2 does not go together with what was done elsewhere: %3.</source>
        <translation>电脑 %2 上的“%1”与别处做的事合不到一起：%3。</translation>
    </message>
    <message>
        <source>%1 has a name or code that another one has, too: “%2”. Give one of them another.</source>
        <translation>%1 的名称或编号与另一个相同：“%2”。请改掉其中一个。</translation>
    </message>
    <message>
        <source>%1 was removed on machine %2, but is still used. It stays.</source>
        <translation>%1 在电脑 %2 上移除了，但还在使用，所以保留。</translation>
    </message>
    <message>
        <source>%1 was put where another one stands already.</source>
        <translation>%1 放的位置已经有了另一个。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>怎样解决的</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>benchbook::MachinesCard</name>
    <message>
        <source>Our machines</source>
        <translation>我们的电脑</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) that came wait: %1</source>
        <translation>
            <numerusform>有 %n 个收到的操作在等待：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a machine…</source>
        <translation>添加电脑…</translation>
    </message>
    <message>
        <source>Writes the studio file for a further computer</source>
        <translation>写出给另一台电脑的工作室文件</translation>
    </message>
    <message>
        <source>One asks for keys…</source>
        <translation>有电脑申请密钥…</translation>
    </message>
    <message>
        <source>Take the request of a new machine, or drop its file here</source>
        <translation>读入新电脑的申请，或把文件拖到这里</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>这台</translation>
    </message>
    <message>
        <source>has no keys yet: let it ask</source>
        <translation>还没有密钥：请在那边申请</translation>
    </message>
    <message>
        <source>last bundle %1</source>
        <translation>上次同步包 %1</translation>
    </message>
    <message>
        <source>last heard of %1</source>
        <translation>最近消息 %1</translation>
    </message>
    <message>
        <source>nothing came from it yet</source>
        <translation>还没有收到它的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) to carry there</source>
        <translation>
            <numerusform>有 %n 个操作要带过去</numerusform>
        </translation>
    </message>
    <message>
        <source>it has everything</source>
        <translation>内容已齐</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>%1 吊销</translation>
    </message>
    <message>
        <source>! Two different actions came under one number from it, and what follows is kept aside. Was its file used on two computers? Make a new machine of one of them.</source>
        <translation>！它用同一编号发来了两个不同的操作，后面的都先搁置。是不是它的文件用在了两台电脑上？请把其中一台重新添加为新电脑。</translation>
    </message>
    <message>
        <source>Make a bundle…</source>
        <translation>做同步包…</translation>
    </message>
    <message>
        <source>Make a bundle for %1</source>
        <translation>给 %1 做同步包</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>吊销 %1</translation>
    </message>
    <message>
        <source>To make bundles here, and to add or withdraw machines, this one needs its keys first. On the owner&apos;s machine all of it can be done now.</source>
        <translation>要在这里做同步包、添加或收回电脑，这台电脑须先拿到密钥。在店主的电脑上现在就能做。</translation>
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
    <message>
        <source>Close without doing it?</source>
        <translation>不做完就关闭？</translation>
    </message>
    <message>
        <source>What you typed here is not in the book yet and will be gone:</source>
        <translation>下面填写的内容还没有入账，关闭后会丢失：</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
</context>
<context>
    <name>benchbook::MakeBundleForm</name>
    <message numerus="yes">
        <source>%n letter(s) that wait in the box; they are signed now</source>
        <translation>
            <numerusform>信箱里等待的 %n 封信；现在签名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent before that they have not confirmed</source>
        <translation>
            <numerusform>以前发出、对方还没确认的 %n 封信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of their own that they lost and asked for</source>
        <translation>
            <numerusform>对方丢失并索要的 %n 封自己的信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>our card, newer than the one they have</source>
        <translation>我们的配对卡，比对方手里的新</translation>
    </message>
    <message>
        <source>no letters; it only confirms what came from them</source>
        <translation>没有信件；只确认收到的</translation>
    </message>
    <message>
        <source>A bundle for %1</source>
        <translation>给 %1 的同步包</translation>
    </message>
    <message>
        <source>Only they can read it. Send it by mail or carry it; should it be lost, the next one brings everything again.</source>
        <translation>只有对方能读。用邮件寄或带过去；万一丢了，下一个会全部重带。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) wait on another machine of ours, which signs them</source>
        <translation>
            <numerusform>%n 封信在我们的另一台电脑上待发，由那台签</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; no file was written. What was signed for it goes with the next bundle.</source>
        <translation>已停止，没有写出文件。已经签名的信件会随下一个同步包发出。</translation>
    </message>
</context>
<context>
    <name>benchbook::MakeKeysForm</name>
    <message>
        <source>Make our keys</source>
        <translation>生成我们的密钥</translation>
    </message>
    <message>
        <source>What this computer is called</source>
        <translation>这台电脑叫什么</translation>
    </message>
    <message>
        <source>It stands on the card, so that you know your machines apart later.</source>
        <translation>它写在配对卡上，便于以后分清自家的电脑。</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>书桌</translation>
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
        <translation>投入件数</translation>
    </message>
    <message>
        <source>Plan more than you need where some will be scrapped.</source>
        <translation>预计会有废品时，请多投一些。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>可以留空。</translation>
    </message>
    <message>
        <source>Add a variant first.</source>
        <translation>请先新增款式。</translation>
    </message>
    <message>
        <source>Say how many pieces are started.</source>
        <translation>请填写投入件数。</translation>
    </message>
</context>
<context>
    <name>benchbook::MatchForm</name>
    <message>
        <source>What is “%1”?</source>
        <translation>“%1”是什么？</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>SKU or name</source>
        <translation>SKU 或名称</translation>
    </message>
    <message>
        <source>Remembered for every order of %1 with this item.</source>
        <translation>%1 的订单再出现此商品时，会自动匹配。</translation>
    </message>
    <message>
        <source>Say which product it is.</source>
        <translation>请选择产品。</translation>
    </message>
</context>
<context>
    <name>benchbook::MatchLineForm</name>
    <message>
        <source>What is “%1”?</source>
        <translation>“%1”是什么？</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>One of it is</source>
        <translation>一件合</translation>
    </message>
    <message>
        <source>Bought: %1. It is remembered for every line like it.</source>
        <translation>所购：%1。同样的行以后都记得。</translation>
    </message>
</context>
<context>
    <name>benchbook::MaterialAtPeerForm</name>
    <message>
        <source>Used</source>
        <translation>用掉</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Material at %1</source>
        <translation>放在 %1 的物料</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>What was used, and what came back</source>
        <translation>用掉的和退回的</translation>
    </message>
    <message>
        <source>Comes back to</source>
        <translation>退回到</translation>
    </message>
    <message>
        <source>What was used goes into the work order, as if it was issued here. What is neither used nor back stays ours, at %1.</source>
        <translation>用掉的记入工单，就像在这里领料一样。没用掉也没退回的仍是我们的，放在 %1。</translation>
    </message>
    <message>
        <source>Use it all the same?</source>
        <translation>仍然使用吗？</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
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
        <translation>入库</translation>
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
        <translation>物料入库</translation>
    </message>
    <message>
        <source>Prices paid</source>
        <translation>进价</translation>
    </message>
</context>
<context>
    <name>benchbook::MaterialTable</name>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>There</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Not less than nothing.</source>
        <translation>不能小于零。</translation>
    </message>
    <message>
        <source>%1 of it is there.</source>
        <translation>那里只有 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>code of a lot, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>No material of ours is there.</source>
        <translation>那里没有我们的物料。</translation>
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
        <source>Counting</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Fine metal</source>
        <translation>贵金属</translation>
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
        <translation>每一次入库、拆分、盘点和用料都记录在这里。</translation>
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
    <name>benchbook::NeedForm</name>
    <message>
        <source>Write down a need</source>
        <translation>记下需求</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>no day set</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>benchbook::NeedsPage</name>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s)</source>
        <translation>
            <numerusform>%n 种物料</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be bought</source>
        <translation>没有要买的</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>The need is removed</source>
        <translation>需求已移除</translation>
    </message>
    <message>
        <source>On the shelves</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>On hold or expired, not counted</source>
        <translation>冻结或过期，不计入</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Left after all that</source>
        <translation>扣除后剩余</translation>
    </message>
    <message>
        <source>At or below the reorder point of %1: bought up to %2.</source>
        <translation>已到或低于再订货点 %1：补到 %2。</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>需购</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>The need is written down</source>
        <translation>需求已记下</translation>
    </message>
    <message>
        <source>Choosing suppliers</source>
        <translation>正在选择供应商</translation>
    </message>
    <message numerus="yes">
        <source>Draft %n order(s)</source>
        <translation>
            <numerusform>生成 %n 张采购单草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft orders</source>
        <translation>生成采购单草稿</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>新需求</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最省钱</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Short from</source>
        <translation>缺货起日</translation>
    </message>
    <message>
        <source>What has to be bought</source>
        <translation>要买什么</translation>
    </message>
    <message>
        <source>Nothing has to be bought: what is there and on order will do.</source>
        <translation>没有要买的：现有和在途已经够用。</translation>
    </message>
    <message>
        <source>Write down a need</source>
        <translation>记下需求</translation>
    </message>
    <message>
        <source>Ask for quotes</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Ask several suppliers what the ticked materials cost</source>
        <translation>就勾选的物料向几家供应商询价</translation>
    </message>
    <message>
        <source>Had from stock</source>
        <translation>已用库存满足</translation>
    </message>
    <message>
        <source>The need is met</source>
        <translation>需求已满足</translation>
    </message>
    <message>
        <source>What is on order comes too late: %1 will be missing from %2 on.</source>
        <translation>在途的来不及：从 %2 起缺 %1。</translation>
    </message>
    <message>
        <source>In drafts, to be placed: %1</source>
        <translation>草稿中，待下单：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked one(s), hidden by the search, are left out</source>
        <translation>
            <numerusform>另有 %n 种已勾选但被搜索隐藏，不计入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::NewDealForm</name>
    <message>
        <source>New offer or request</source>
        <translation>新委托或询问</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>写信…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Ask with a request, name your price with a quotation, give work away with an offer.</source>
        <translation>用询问来问价，用报价来出价，用委托来派活。</translation>
    </message>
    <message>
        <source>There is no studio to write to yet. Exchange cards with one first, on the page of the studios.</source>
        <translation>还没有可以写信的工作室。请先在“工作室”页与对方交换配对卡。</translation>
    </message>
</context>
<context>
    <name>benchbook::NewLoadForm</name>
    <message>
        <source>New load</source>
        <translation>新建合批</translation>
    </message>
    <message>
        <source>Plan load</source>
        <translation>计划合批</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Glaze firing 1240 °C</source>
        <translation>釉烧 1240 °C</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>benchbook::NewOrderForm</name>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>Take order</source>
        <translation>接单</translation>
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
        <translation>按通常</translation>
    </message>
    <message>
        <source>Customer (may stay empty)</source>
        <translation>客户（可留空）</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>Line %1: product, pieces, price for all of them</source>
        <translation>第 %1 行：产品、件数、合计金额</translation>
    </message>
    <message>
        <source>Product of line %1</source>
        <translation>第 %1 行的产品</translation>
    </message>
    <message>
        <source>SKU or name</source>
        <translation>SKU 或名称</translation>
    </message>
    <message>
        <source>Pieces of line %1</source>
        <translation>第 %1 行的件数</translation>
    </message>
    <message>
        <source>Price of line %1</source>
        <translation>第 %1 行的金额</translation>
    </message>
    <message>
        <source>list</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Say what is ordered.</source>
        <translation>请填写订购内容。</translation>
    </message>
    <message>
        <source>No product is called so.</source>
        <translation>没有叫这个名称的产品。</translation>
    </message>
    <message>
        <source>New customer “%1”</source>
        <translation>新客户“%1”</translation>
    </message>
    <message>
        <source>New: joins the customers together with the order.</source>
        <translation>新客户：接单时一并加入客户名单。</translation>
    </message>
    <message>
        <source>No customer is called so. The ↓ key offers to add a new one.</source>
        <translation>没有叫这个名字的客户。按 ↓ 键可以新增。</translation>
    </message>
</context>
<context>
    <name>benchbook::NewWorkOrderForm</name>
    <message>
        <source>New work order</source>
        <translation>新工单</translation>
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
        <translation>SKU 或名称</translation>
    </message>
    <message>
        <source>Pieces to start</source>
        <translation>投入件数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Say what to make.</source>
        <translation>请填写做什么。</translation>
    </message>
    <message>
        <source>No product is called so.</source>
        <translation>没有叫这个名称的产品。</translation>
    </message>
    <message>
        <source>Make at least one piece.</source>
        <translation>至少做一件。</translation>
    </message>
    <message>
        <source>no due day</source>
        <translation>不定期限</translation>
    </message>
</context>
<context>
    <name>benchbook::OfferToolForm</name>
    <message>
        <source>Offer a tool to lend</source>
        <translation>提供可借工具</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>What it is called to them</source>
        <translation>对方看到的名称</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>Price a day</source>
        <translation>每天价格</translation>
    </message>
    <message>
        <source>to be agreed</source>
        <translation>待商定</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Its code, place, hours and notes stay here.</source>
        <translation>编号、位置、使用时数和备注都留在这里。</translation>
    </message>
    <message>
        <source>Say which tool.</source>
        <translation>请选择工具。</translation>
    </message>
    <message>
        <source>The photos are still being made small. Wait a moment.</source>
        <translation>照片还在缩小，请稍候。</translation>
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
        <translation>这里没有订单。点“新订单”接单，或导入店铺的导出文件。</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
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
        <translation>未选择订单</translation>
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
        <translation>发货记录</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost of what left</source>
        <translation>已发出的成本</translation>
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
        <translation>修改交期…</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>no SKU</source>
        <translation>没有 SKU</translation>
    </message>
    <message>
        <source>%1 shipped</source>
        <translation>已发货 %1</translation>
    </message>
    <message>
        <source>Match…</source>
        <translation>匹配…</translation>
    </message>
    <message>
        <source>Say which product “%1” is</source>
        <translation>选择“%1”对应的产品</translation>
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
        <translation>商品</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax, not the studio&apos;s</source>
        <translation>代收税，不属工作室</translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation>客户支付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Revenue in %1</source>
        <translation>收入（%1）</translation>
    </message>
    <message>
        <source>? The exchange rate of %1 is not written down. Add it in the settings.</source>
        <translation>? %1 的汇率还没有填写，请在设置里新增。</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>交期</translation>
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
        <translation>已发货</translation>
    </message>
    <message>
        <source>says %1; no stock was booked</source>
        <translation>据 %1；未登记库存</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Refunded, %1 of it tax</source>
        <translation>已退款（其中税 %1）</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作工单</translation>
    </message>
    <message>
        <source>Open the work order %1</source>
        <translation>打开工单 %1</translation>
    </message>
    <message>
        <source>Nothing of it can be shipped before a line is matched with a product.</source>
        <translation>要先把订单行匹配到产品才能发货。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>? The order came before the exchange rate of %1 was written down.</source>
        <translation>? 此订单到来时还没有记下 %1 的汇率。</translation>
    </message>
    <message>
        <source>? The order is too large for the exchange rate of %1 in the settings.</source>
        <translation>? 按设置中 %1 的汇率计算，此订单的金额太大。</translation>
    </message>
    <message>
        <source>1 %1 = %2 %3</source>
        <comment>an exchange rate</comment>
        <translation>1 %1 = %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>Use %1 for %n order(s) without a rate</source>
        <translation>
            <numerusform>对 %n 个没有汇率的订单使用 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>What was imported when, and the way to take it back</source>
        <translation>什么时候导入过什么，并可撤销</translation>
    </message>
    <message>
        <source>Whole trace of what was shipped</source>
        <translation>完整追溯已发成品</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Record feedback…</source>
        <translation>记录反馈…</translation>
    </message>
    <message>
        <source>Record feedback on %1</source>
        <translation>记录 %1 的反馈</translation>
    </message>
</context>
<context>
    <name>benchbook::OwnCardPage</name>
    <message>
        <source>Our keys</source>
        <translation>我们的密钥</translation>
    </message>
    <message>
        <source>Letters between studios are signed and sealed: the other side sees that they are yours, and nobody on the way reads them. For that this studio needs keys of its own. They are made on this computer and never leave it.</source>
        <translation>工作室之间的信件经过签名和封装：对方看得出是您写的，途中谁也读不了。为此工作室需要自己的密钥。密钥在这台电脑上生成，从不离开。</translation>
    </message>
    <message>
        <source>Then you give other studios your card, and take theirs.</source>
        <translation>然后把您的配对卡给别家，也收下别家的。</translation>
    </message>
    <message>
        <source>Make our keys…</source>
        <translation>生成我们的密钥…</translation>
    </message>
    <message>
        <source>Our card</source>
        <translation>我们的配对卡</translation>
    </message>
    <message>
        <source>Give it to studios you work with: by mail, on a stick, or from screen to screen. Nothing in it is secret.</source>
        <translation>交给与您合作的工作室：邮件、U 盘或屏幕对屏幕。里面没有秘密。</translation>
    </message>
    <message>
        <source>Our card as a code to scan</source>
        <translation>可扫描的配对卡</translation>
    </message>
    <message>
        <source>%1 · card %2</source>
        <translation>%1 · 第 %2 张卡</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Issue it under the new name “%1”</source>
        <translation>以新名称“%1”签发</translation>
    </message>
    <message>
        <source>Our words</source>
        <translation>我们的暗语</translation>
    </message>
    <message>
        <source>Read them all out when another studio asks for them by telephone. They type two of them; which two, only they see.</source>
        <translation>别家打电话来问时全部读出。对方输入其中两个；是哪两个只有对方看得到。</translation>
    </message>
    <message>
        <source>For the day this computer is gone</source>
        <translation>以防这台电脑没了</translation>
    </message>
    <message>
        <source>Print the recovery sheet…</source>
        <translation>打印恢复单…</translation>
    </message>
    <message>
        <source>Bring the keys back from the sheet…</source>
        <translation>用恢复单找回密钥…</translation>
    </message>
    <message>
        <source>Renew our keys…</source>
        <translation>更新我们的密钥…</translation>
    </message>
    <message>
        <source>Save our card</source>
        <translation>保存我们的配对卡</translation>
    </message>
    <message>
        <source>Pairing card (*.bbcard)</source>
        <translation>配对卡 (*.bbcard)</translation>
    </message>
    <message>
        <source>The card is in %1</source>
        <translation>配对卡在 %1</translation>
    </message>
    <message>
        <source>The card was copied as text: paste it into a message.</source>
        <translation>配对卡已复制为文本：粘贴到消息里。</translation>
    </message>
    <message>
        <source>The answer is in %1; carry it to the machine.</source>
        <translation>答复在 %1；请带到那台电脑。</translation>
    </message>
    <message>
        <source>The request was copied as text: paste it on the owner&apos;s machine.</source>
        <translation>申请已复制为文本：请粘贴到店主的电脑上。</translation>
    </message>
    <message>
        <source>Backups of the studio do not hold its keys: the recovery sheet brings them back. Keep it where you keep your passport.</source>
        <translation>工作室的备份里没有密钥，要靠恢复单找回。请像护照一样收好它。</translation>
    </message>
    <message>
        <source>△ It was not printed yet.</source>
        <translation>△ 还没有打印。</translation>
    </message>
    <message>
        <source>△ The one printed on %1 is of earlier keys. Print it anew and destroy that one.</source>
        <translation>△ %1 打印的那张是旧密钥。请重新打印，并销毁旧的。</translation>
    </message>
    <message>
        <source>✓ Printed on %1.</source>
        <translation>✓ %1 已打印。</translation>
    </message>
    <message>
        <source>Machine %1: carry %2, and what lies beside it under that name, to the other computer.</source>
        <translation>电脑 %1：请把 %2 和旁边同名的内容带到那台电脑。</translation>
    </message>
    <message>
        <source>The bundle is in %1; take it in on %2.</source>
        <translation>同步包在 %1；请在 %2 上读入。</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>保存申请</translation>
    </message>
    <message>
        <source>Request of a machine (*.bbask)</source>
        <translation>电脑的申请 (*.bbask)</translation>
    </message>
    <message>
        <source>The request is in %1; carry it to the owner&apos;s machine.</source>
        <translation>申请在 %1；请带到店主的电脑。</translation>
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
    <name>benchbook::PaneForm</name>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Leave without doing it?</source>
        <translation>不做就离开吗？</translation>
    </message>
    <message>
        <source>What you typed in “%1” is not in the book yet and will be gone.</source>
        <translation>在“%1”中填写的内容还没有记入账簿，离开后就没有了。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
</context>
<context>
    <name>benchbook::PaperRow</name>
    <message>
        <source>What it shows or says</source>
        <translation>内容说明</translation>
    </message>
    <message>
        <source>What “%1” shows or says</source>
        <translation>“%1”的内容说明</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>Say what “%1” is</source>
        <translation>说明“%1”是什么</translation>
    </message>
    <message>
        <source>Save a copy of “%1”</source>
        <translation>保存“%1”的副本</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>benchbook::PapersPanel</name>
    <message>
        <source>Photos and papers</source>
        <translation>照片与文件</translation>
    </message>
    <message>
        <source>Photos and papers (%1)</source>
        <translation>照片与文件（%1）</translation>
    </message>
    <message>
        <source>Add photos and papers</source>
        <translation>添加照片与文件</translation>
    </message>
    <message>
        <source>Photos and papers (*.jpg *.jpeg *.png *.webp *.heic *.tif *.tiff *.pdf);;Every file (*)</source>
        <translation>照片与文件 (*.jpg *.jpeg *.png *.webp *.heic *.tif *.tiff *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no picture and no file to paste. Copy one first.</source>
        <translation>剪贴板里没有图片或文件。请先复制。</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>图片 %1.png</translation>
    </message>
    <message>
        <source>Stopped; nothing was added.</source>
        <translation>已停止，没有添加任何文件。</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>正在添加文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>已添加 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not opened from here: it could be a program. Save a copy to look at it.</source>
        <translation>不从这里打开“%1”：它可能是程序。请保存副本后查看。</translation>
    </message>
    <message>
        <source>Opening a file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>No program on this computer opens “%1”. Save a copy to use it elsewhere.</source>
        <translation>这台电脑上没有程序能打开“%1”。请保存副本到别处使用。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Every file (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>Saved a copy</source>
        <translation>已保存副本</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>已移除“%1”</translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>已更改“%1”</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>The originals stay where they are</source>
        <translation>原文件留在原处</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>A picture or files from the clipboard (%1)</source>
        <translation>粘贴剪贴板里的图片或文件（%1）</translation>
    </message>
    <message>
        <source>No photos and no papers yet. Drop files here, paste a picture, or add them.</source>
        <translation>还没有照片与文件。把文件拖到这里、粘贴图片，或点击添加。</translation>
    </message>
</context>
<context>
    <name>benchbook::PeerBoardPage</name>
    <message>
        <source>Board</source>
        <translation>公告板</translation>
    </message>
    <message>
        <source>Publish our hours</source>
        <translation>发布我们的工时</translation>
    </message>
    <message>
        <source>Say spare hours…</source>
        <translation>填写空闲工时…</translation>
    </message>
    <message>
        <source>Offer surplus…</source>
        <translation>提供余料…</translation>
    </message>
    <message>
        <source>Ask for material…</source>
        <translation>求购物料…</translation>
    </message>
    <message>
        <source>Part a rush order…</source>
        <translation>拆分急单…</translation>
    </message>
    <message>
        <source>Offered and wanted</source>
        <translation>供与求</translation>
    </message>
    <message>
        <source>Spare hours by week and craft</source>
        <translation>按周和工艺的空闲工时</translation>
    </message>
    <message>
        <source>No studio has said spare hours yet. Say ours; those of others come with their bundles.</source>
        <translation>还没有工作室填写空闲工时。先填我们的；别家的随同步包而来。</translation>
    </message>
    <message>
        <source>Nobody offers or looks for material. Offer what lies here too long, or ask for what is missing.</source>
        <translation>没有人提供或求购物料。可以提供放得太久的，或求购缺少的。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Reading the board</source>
        <translation>读取公告板</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) with our hours wait for the next bundles.</source>
        <translation>
            <numerusform>%n 封带有我们工时的信件等待下一个同步包。</numerusform>
        </translation>
    </message>
    <message>
        <source>Our hours are not published as they stand here.</source>
        <translation>我们的工时与已发布的不一致。</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a line to see whose it is and what can be done. Weeks of ours are typed in the table.</source>
        <translation>选一行，看是谁的、能做什么。我们的各周直接在表里填写。</translation>
    </message>
    <message>
        <source>Our spare hours</source>
        <translation>我们的空闲工时</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Withdraw our hours</source>
        <translation>撤回我们的工时</translation>
    </message>
    <message>
        <source>These hours are not on the board any more</source>
        <translation>这些工时已不在公告板上</translation>
    </message>
    <message>
        <source>Spare hours of %1</source>
        <translation>%1 的空闲工时</translation>
    </message>
    <message>
        <source>Ask for work…</source>
        <translation>请对方加工…</translation>
    </message>
    <message>
        <source>Open the studio</source>
        <translation>打开该工作室</translation>
    </message>
    <message>
        <source>This is not on the board any more</source>
        <translation>这一条已不在公告板上</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Nobody is told before you say so; Esc gives it up.</source>
        <translation>您确认之前没有人知道；按 Esc 放弃。</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过时</translation>
    </message>
</context>
<context>
    <name>benchbook::PeerDetailsForm</name>
    <message>
        <source>What we say of %1</source>
        <translation>我们对 %1 的记录</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>It stays here; nothing of it is in any letter.</source>
        <translation>只留在这里；不会写进任何信件。</translation>
    </message>
</context>
<context>
    <name>benchbook::PeerPage</name>
    <message>
        <source>Studios</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>No studio chosen</source>
        <translation>未选工作室</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>This very card is known already; nothing was changed.</source>
        <translation>这张卡已经有了；什么都没有改。</translation>
    </message>
    <message>
        <source>This card is older than the one that is known; nothing was changed.</source>
        <translation>这张卡比已知的旧；什么都没有改。</translation>
    </message>
    <message>
        <source>No studio here yet. Give others your card, and take theirs: a file, or its digits as text.</source>
        <translation>还没有工作室。把您的配对卡给别家，也收下别家的：文件，或数字文本。</translation>
    </message>
    <message>
        <source>Take a card…</source>
        <translation>收下配对卡…</translation>
    </message>
    <message>
        <source>Take a card</source>
        <translation>收下配对卡</translation>
    </message>
    <message>
        <source>Our own studio has no keys yet. Without them no letter can be signed, and there is no card to give to others.</source>
        <translation>我们自己还没有密钥。没有密钥就不能给信签名，也没有卡可给别人。</translation>
    </message>
    <message>
        <source>Make our keys…</source>
        <translation>生成我们的密钥…</translation>
    </message>
    <message>
        <source>Nobody has heard their words yet. Until then letters about money and work do not go to them.</source>
        <translation>还没有人核对过对方的暗语。在此之前，关于钱和活的信不会发给对方。</translation>
    </message>
    <message>
        <source>Blocked: nothing of theirs is opened, and nothing goes to them.</source>
        <translation>已屏蔽：不打开对方的东西，也不发给对方。</translation>
    </message>
    <message>
        <source>! Stop: another card came under this name, and the keys we know do not vouch for it. Nothing goes out to them. It may be a new computer, or somebody else. Call them at a number you know, and hear their words.</source>
        <translation>！停：以这个名字来了另一张卡，已知的密钥不为它担保。什么都不会发给对方。可能是新电脑，也可能是别人。请用您知道的号码打过去，核对暗语。</translation>
    </message>
    <message>
        <source>The card we know · %1</source>
        <translation>已知的卡 · %1</translation>
    </message>
    <message>
        <source>The card in question · %1</source>
        <translation>存疑的卡 · %1</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Hear their words…</source>
        <translation>核对暗语…</translation>
    </message>
    <message>
        <source>Face to face…</source>
        <translation>当面核对…</translation>
    </message>
    <message>
        <source>Make a bundle…</source>
        <translation>做同步包…</translation>
    </message>
    <message>
        <source>What we say of them…</source>
        <translation>我们的记录…</translation>
    </message>
    <message>
        <source>Listen to them again</source>
        <translation>解除屏蔽</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>未结约定</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>%1 · our turn</source>
        <translation>%1 · 轮到我们</translation>
    </message>
    <message>
        <source>About them</source>
        <translation>关于对方</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>核实于</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Number of their card</source>
        <translation>配对卡序号</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>The next bundle for them</source>
        <translation>给对方的下一个同步包</translation>
    </message>
    <message>
        <source>Just written</source>
        <translation>刚写出</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n 封信件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Three times it was not what their card says, and this try is over. Do not go on with this card: ask them for it once more, another way.</source>
        <translation>三次都与对方配对卡不符，本次核对结束。不要再用这张卡：请换一种方式再向对方要一张。</translation>
    </message>
    <message>
        <source>This machine has no keys of the studio yet, so it makes no bundles. Letters that are written here wait until it has them.</source>
        <translation>这台电脑还没有工作室的密钥，做不了同步包。在这里写的信件会等到它拿到密钥。</translation>
    </message>
    <message>
        <source>Get the keys…</source>
        <translation>领取密钥…</translation>
    </message>
</context>
<context>
    <name>benchbook::PeerTicks</name>
    <message>
        <source>No studio is verified yet. Exchange cards and hear each other&apos;s words first.</source>
        <translation>还没有核实过的工作室。请先交换配对卡并核对口令词。</translation>
    </message>
</context>
<context>
    <name>benchbook::PeersFirstSteps</name>
    <message>
        <source>The studios you work with</source>
        <translation>与您一起做事的工作室</translation>
    </message>
    <message>
        <source>Give work to a studio you know, take theirs, tell each other of spare hours and of material that is left over. All of it goes as letters in a file, by mail or on a stick: there is no server and no account, and nothing leaves this computer before you have read it over.</source>
        <translation>把活委托给认识的工作室，也接他们的活；互相告诉空闲工时和余料。这些都写成信件，装在一个文件里，用邮件或 U 盘带给对方：没有服务器，不用注册，您没有看过的内容不会离开这台电脑。</translation>
    </message>
    <message>
        <source>1. Make our keys: they sign what you write.</source>
        <translation>1. 生成我们的密钥：您写的信由它签名。</translation>
    </message>
    <message>
        <source>2. Give the other studio our card, and take theirs.</source>
        <translation>2. 把我们的配对卡给对方，也收下对方的。</translation>
    </message>
    <message>
        <source>3. Read a few words to each other by telephone, so that both know whose card it is.</source>
        <translation>3. 打个电话互相念几个暗语，双方就知道卡确实是谁的。</translation>
    </message>
    <message>
        <source>Take a card…</source>
        <translation>收下配对卡…</translation>
    </message>
    <message>
        <source>Give our card…</source>
        <translation>给出我们的配对卡…</translation>
    </message>
    <message>
        <source>Make our keys…</source>
        <translation>生成我们的密钥…</translation>
    </message>
</context>
<context>
    <name>benchbook::PeersPage</name>
    <message>
        <source>Questions</source>
        <translation>待决问题</translation>
    </message>
    <message>
        <source>Studios</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>同步包</translation>
    </message>
    <message>
        <source>Our keys</source>
        <translation>我们的密钥</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>同伴</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>公告板</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Tools to lend</source>
        <translation>可借工具</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>协作</translation>
    </message>
</context>
<context>
    <name>benchbook::PeopleBoardPage</name>
    <message>
        <source>People</source>
        <translation>人员看板</translation>
    </message>
    <message>
        <source>Looking who is on what</source>
        <translation>正在查看谁在做什么</translation>
    </message>
    <message>
        <source>Add the people who work here in the settings; then they appear here.</source>
        <translation>先在设置里添加工坊的成员，他们就会出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>▶ On it now</source>
        <translation>▶ 正在做</translation>
    </message>
    <message>
        <source>⏸ Paused</source>
        <translation>⏸ 已暂停</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The timer tells %1: it was probably forgotten.</source>
        <translation>计时为 %1：多半是忘了停。</translation>
    </message>
    <message>
        <source>The timer tells</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>No timer is on.</source>
        <translation>没有在计时。</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>Logged today</source>
        <translation>今天已记</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Work in hand</source>
        <translation>手上的活</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>时间未知</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n pcs · %2</source>
        <translation>
            <numerusform>%1 · %n 件 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All released work is in somebody&apos;s hands.</source>
        <translation>已下达的活儿都有人在做。</translation>
    </message>
    <message>
        <source>No special skill</source>
        <translation>不需要专门技能</translation>
    </message>
    <message numerus="yes">
        <source>%1 h in %n step(s)</source>
        <translation>
            <numerusform>%n 道工序，共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has this skill.</source>
        <translation>没有人会这项技能。</translation>
    </message>
    <message>
        <source>No work order is late.</source>
        <translation>没有逾期的工单。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · due %2, %n day(s) late</source>
        <translation>
            <numerusform>%1 · 应于 %2 完成，迟 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Everything that is wanted lies on the shelves.</source>
        <translation>需要的物料都在货架上。</translation>
    </message>
    <message>
        <source>%1 · %2 missing</source>
        <translation>%1 · 缺 %2</translation>
    </message>
    <message>
        <source>It was promised for %1 and has not come</source>
        <translation>应于 %1 到货，至今未到</translation>
    </message>
    <message>
        <source>On order, promised for %1</source>
        <translation>已订购，预计 %1 到货</translation>
    </message>
    <message>
        <source>On order, promised for no day</source>
        <translation>已订购，没有承诺日期</translation>
    </message>
    <message>
        <source>Not on order</source>
        <translation>还没有订购</translation>
    </message>
    <message>
        <source>No partner is overdue.</source>
        <translation>没有逾期未回的外协。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n pcs</source>
        <translation>
            <numerusform>%1 · %2 · %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Due back %1</source>
        <translation>应于 %1 送回</translation>
    </message>
    <message>
        <source>Late work orders</source>
        <translation>逾期工单</translation>
    </message>
    <message>
        <source>Waiting for material</source>
        <translation>等待物料</translation>
    </message>
    <message>
        <source>Overdue at partners</source>
        <translation>外协逾期</translation>
    </message>
    <message>
        <source>Released work in nobody&apos;s hands</source>
        <translation>已下达而没人接手的活</translation>
    </message>
</context>
<context>
    <name>benchbook::PeoplePage</name>
    <message>
        <source>Print the badge of this person, which the bench knows them by</source>
        <translation>打印此人的工牌，工位凭它认人</translation>
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
    <name>benchbook::PersonBox</name>
    <message>
        <source>Choose who it was.</source>
        <translation>请选择是谁做的。</translation>
    </message>
    <message>
        <source>Add the people who work here first.</source>
        <translation>请先新增在这里工作的成员。</translation>
    </message>
</context>
<context>
    <name>benchbook::PersonChooser</name>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定成员</translation>
    </message>
    <message>
        <source>People of the studio…</source>
        <translation>工作室成员…</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>谁在这里？</translation>
    </message>
    <message>
        <source>What you do is signed with this name</source>
        <translation>您的操作以此姓名签署</translation>
    </message>
    <message>
        <source>Who is here: %1</source>
        <translation>当前成员：%1</translation>
    </message>
</context>
<context>
    <name>benchbook::PiecesGrid</name>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>mm</source>
        <comment>column of thickness</comment>
        <translation>厚度</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>A thickness is more than nothing, as 1.8.</source>
        <translation>厚度须大于零，例如 1.8。</translation>
    </message>
    <message>
        <source>Add a piece</source>
        <translation>添加一块</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Say how large it is.</source>
        <translation>请填写大小。</translation>
    </message>
</context>
<context>
    <name>benchbook::PlacePurchaseForm</name>
    <message>
        <source>Place %1</source>
        <translation>下单 %1</translation>
    </message>
    <message>
        <source>It is ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>They promise</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>The first promise is kept: on time is measured against it. Left empty, it is their usual lead time.</source>
        <translation>首次承诺会保留，准时与否以它为准。留空则按其通常交期。</translation>
    </message>
    <message>
        <source>by their usual lead time</source>
        <translation>按其通常交期</translation>
    </message>
</context>
<context>
    <name>benchbook::PlanLineForm</name>
    <message>
        <source>Work order for %1</source>
        <translation>为 %1 做工单</translation>
    </message>
    <message>
        <source>Plan work order</source>
        <translation>计划工单</translation>
    </message>
    <message>
        <source>Pieces to start</source>
        <translation>投入件数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Make at least one piece.</source>
        <translation>至少做一件。</translation>
    </message>
    <message>
        <source>no due day</source>
        <translation>不定期限</translation>
    </message>
</context>
<context>
    <name>benchbook::PledgeForm</name>
    <message>
        <source>Change our pledge of %1</source>
        <translation>更改我们对 %1 的认购</translation>
    </message>
    <message>
        <source>Pledge to buy %1</source>
        <translation>认购 %1</translation>
    </message>
    <message>
        <source>We want</source>
        <translation>我们想要</translation>
    </message>
    <message>
        <source>We want (%1)</source>
        <translation>我们想要（%1）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Would do with</source>
        <translation>至少要</translation>
    </message>
    <message>
        <source>exactly that</source>
        <translation>正好这些</translation>
    </message>
    <message>
        <source>Would take up to</source>
        <translation>最多要</translation>
    </message>
    <message>
        <source>At most, for all of it</source>
        <translation>总共最多付</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>in cases of %1</source>
        <translation>每箱 %1</translation>
    </message>
    <message>
        <source>The call: %1.</source>
        <translation>合购条件：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>benchbook::PriceExplanation</name>
    <message>
        <source>What one good piece costs</source>
        <translation>一件良品的成本</translation>
    </message>
    <message>
        <source>Cost of one good piece</source>
        <translation>良品单件成本</translation>
    </message>
    <message>
        <source>From cost to price</source>
        <translation>从成本到售价</translation>
    </message>
    <message>
        <source>Suggested price</source>
        <translation>建议价</translation>
    </message>
    <message>
        <source>Write its recipe</source>
        <translation>填写配方</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底价</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标价</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>上限价</translation>
    </message>
    <message>
        <source>No list price is set.</source>
        <translation>没有标价。</translation>
    </message>
    <message>
        <source>The list price %1 is below the floor.</source>
        <translation>标价 %1 低于底价。</translation>
    </message>
    <message>
        <source>The list price %1 is above the ceiling.</source>
        <translation>标价 %1 高于上限价。</translation>
    </message>
    <message>
        <source>The list price %1 lies between floor and ceiling.</source>
        <translation>标价 %1 在底价与上限价之间。</translation>
    </message>
    <message>
        <source>The list price is %1.</source>
        <translation>标价为 %1。</translation>
    </message>
    <message>
        <source>Enter what the material costs</source>
        <translation>填写物料成本</translation>
    </message>
    <message>
        <source>Enter an hourly rate</source>
        <translation>填写小时费率</translation>
    </message>
</context>
<context>
    <name>benchbook::PriceQuestionBar</name>
    <message>
        <source>Sold through</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>to</source>
        <translation>卖给</translation>
    </message>
    <message>
        <source>Pieces made at once</source>
        <translation>一次制作件数</translation>
    </message>
    <message>
        <source>Sales channel</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Customer&apos;s tier</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>regular customers</source>
        <translation>常客</translation>
    </message>
    <message>
        <source>friends</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>同行</translation>
    </message>
</context>
<context>
    <name>benchbook::PricesPage</name>
    <message>
        <source>Prices</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>A product with a recipe gets a price suggestion here, with all its reasons.</source>
        <translation>有配方的产品会在这里得到建议价及全部理由。</translation>
    </message>
    <message>
        <source>Add products</source>
        <translation>新增产品</translation>
    </message>
    <message>
        <source>Set as list price</source>
        <translation>设为标价</translation>
    </message>
    <message>
        <source>SKU %1</source>
        <translation>SKU %1</translation>
    </message>
    <message>
        <source>New list price</source>
        <translation>新标价</translation>
    </message>
    <message>
        <source>Below the floor</source>
        <translation>低于底价</translation>
    </message>
    <message>
        <source>%1 is below the floor of %2. Set it all the same?</source>
        <translation>%1 低于底价 %2，仍要设定吗？</translation>
    </message>
    <message>
        <source>Each piece sold at it earns less than the lowest margin of your settings.</source>
        <translation>按此出售的每一件都达不到设置里的最低毛利率。</translation>
    </message>
    <message>
        <source>Set this price</source>
        <translation>设定此价</translation>
    </message>
    <message>
        <source>Keep the price</source>
        <translation>保留原价</translation>
    </message>
    <message>
        <source>List price %1</source>
        <translation>标价 %1</translation>
    </message>
</context>
<context>
    <name>benchbook::PricesPaidPanel</name>
    <message>
        <source>What came of it came without a price: the price is unknown.</source>
        <translation>到过货，但都没有价格：进价未知。</translation>
    </message>
    <message>
        <source>Nothing of it was received from a supplier yet: its prices stand here once a delivery is booked.</source>
        <translation>还没有从供应商收过货；收货入账后，进价会显示在这里。</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>最近进价</translation>
    </message>
    <message>
        <source>Lowest of the last year</source>
        <translation>近一年最低</translation>
    </message>
    <message>
        <source>Highest of the last year</source>
        <translation>近一年最高</translation>
    </message>
    <message numerus="yes">
        <source>From %n receipt(s) of the last year. Goods less discount, without freight and duty.</source>
        <translation>
            <numerusform>依据近一年的 %n 张收货单：货款减折扣，不含运费和关税。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it was received at a known price in the last year.</source>
        <translation>近一年没有已知价格的收货。</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) without a price are left out.</source>
        <translation>
            <numerusform>%n 张没有价格的收货单未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3 for %4</source>
        <translation>%1 · %2 · %3，%4</translation>
    </message>
    <message>
        <source>%1: opens with Enter or a double click</source>
        <translation>%1：按回车或双击打开</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Price / %1</source>
        <translation>单价 / %1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Receipts of this material at a known price</source>
        <translation>此物料有价格的收货单</translation>
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
        <translation>您制作和销售的产品。每个产品有若干款式，共用一份配方。</translation>
    </message>
    <message>
        <source>Craft notes</source>
        <translation>手艺笔记</translation>
    </message>
</context>
<context>
    <name>benchbook::PromiseForm</name>
    <message>
        <source>New promise for %1</source>
        <translation>%1 的新交期</translation>
    </message>
    <message>
        <source>Change promise</source>
        <translation>修改交期</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>The first promise, %1, stays: on time is measured against it.</source>
        <translation>首次承诺 %1 保留：准时与否以它为准。</translation>
    </message>
</context>
<context>
    <name>benchbook::PublishForm</name>
    <message>
        <source>Publish “%1”</source>
        <translation>发布“%1”</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What was sent can be withdrawn, but not un-sent.</source>
        <translation>发出的可以撤回，但无法收回。</translation>
    </message>
    <message>
        <source>The newest version goes to those who are ticked, with their next bundles.</source>
        <translation>最新版随下一个同步包发给勾选的工作室。</translation>
    </message>
    <message>
        <source>Tick who shall have it.</source>
        <translation>请勾选发给谁。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>studios</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>All of them have it already, or it waits in the box.</source>
        <translation>他们都已有这一版，或正在信箱里待发。</translation>
    </message>
</context>
<context>
    <name>benchbook::PublishHoursForm</name>
    <message>
        <source>Publish our spare hours</source>
        <translation>发布我们的空闲工时</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A letter to each, which goes with their next bundle. Hours are told as they stand on the board, nothing of orders or people.</source>
        <translation>每家一封信件，随下一个同步包送出。只告知公告板上的工时，不涉及订单和人员。</translation>
    </message>
</context>
<context>
    <name>benchbook::PurchaseForm</name>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price for all</source>
        <translation>总价</translation>
    </message>
    <message>
        <source>Their item number</source>
        <translation>对方货号</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Draft a purchase order</source>
        <translation>起草采购单</translation>
    </message>
    <message>
        <source>Write the draft</source>
        <translation>写成草稿</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>What is ordered</source>
        <translation>订购内容</translation>
    </message>
    <message>
        <source>No line yet.</source>
        <translation>还没有明细。</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Surcharge, or − discount</source>
        <translation>加价，或 − 折扣</translation>
    </message>
    <message>
        <source>They promise</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>Their order number</source>
        <translation>对方单号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is ordered until you place it. A price left empty is not known yet.</source>
        <translation>下单之前什么都没有订购。价格留空表示尚不知道。</translation>
    </message>
    <message>
        <source>by their usual lead time</source>
        <translation>按其通常交期</translation>
    </message>
    <message>
        <source>nothing promised</source>
        <translation>未承诺</translation>
    </message>
</context>
<context>
    <name>benchbook::PurchasesPage</name>
    <message>
        <source>Purchase orders</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>What you order from suppliers stands here, until all of it has come.</source>
        <translation>向供应商订购的东西在这里，直到全部到货。</translation>
    </message>
    <message>
        <source>New purchase order</source>
        <translation>新采购单</translation>
    </message>
    <message>
        <source>Receive without an order</source>
        <translation>无订单收货</translation>
    </message>
    <message>
        <source>No purchase order chosen</source>
        <translation>未选择采购单</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>下单…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Save the purchase order</source>
        <translation>保存采购单</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>收货…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束订单</translation>
    </message>
    <message>
        <source>What has not come will not come</source>
        <translation>未到的不再来</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>not matched with a material yet</source>
        <translation>尚未匹配物料</translation>
    </message>
    <message>
        <source>all of it has come</source>
        <translation>已全部到货</translation>
    </message>
    <message>
        <source>%1 came, %2 are due</source>
        <translation>已到 %1，待收 %2</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>加价</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日期</translation>
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
        <source>Closed on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>到货明细</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Import purchases…</source>
        <translation>导入采购…</translation>
    </message>
    <message>
        <source>Purchases of 1688 or a table</source>
        <translation>1688 导出或采购表</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.xlsx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Known already: %1</source>
        <translation>已导入过：%1</translation>
    </message>
    <message>
        <source>New suppliers: %1</source>
        <translation>新供应商：%1</translation>
    </message>
    <message>
        <source>Lines to match by hand: %1</source>
        <translation>需手工对应的行：%1</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>%1 中没有新内容</translation>
    </message>
    <message>
        <source>Import purchases</source>
        <translation>导入采购</translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s) come in as orders placed.</source>
        <translation>
            <numerusform>%n 张采购单将作为已下订单导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Match with a material</source>
        <translation>匹配物料</translation>
    </message>
    <message>
        <source>Finished trades, which come in as closed: %1</source>
        <translation>已完成的交易（按已关闭导入）：%1</translation>
    </message>
    <message>
        <source>It is another material</source>
        <translation>改为其他物料</translation>
    </message>
    <message>
        <source>Reading the purchases</source>
        <translation>正在读取采购单</translation>
    </message>
    <message>
        <source>Importing the purchases</source>
        <translation>正在导入采购单</translation>
    </message>
    <message>
        <source>there “%1”</source>
        <translation>对方称“%1”</translation>
    </message>
</context>
<context>
    <name>benchbook::PutBackCard</name>
    <message numerus="yes">
        <source>This file was put back to an earlier day: %n action(s) that had left this machine are not in it any more.</source>
        <translation>
            <numerusform>这个文件还原到了更早的一天：已经从这台电脑发出的 %n 个操作不在里面了。</numerusform>
        </translation>
    </message>
    <message>
        <source>This file was put back to an earlier day. Other machines may have what was done here since.</source>
        <translation>这个文件还原到了更早的一天。那以后在这里做的事，别的电脑也许还有。</translation>
    </message>
    <message>
        <source>To get it back: make a bundle for another machine, which says what is missing here; take it in there, make one there, and take that in here.</source>
        <translation>找回的办法：给另一台电脑做一个同步包，它会说明这里缺什么；在那边读入，再做一个同步包，带回这里读入。</translation>
    </message>
    <message>
        <source>Make a bundle for %1…</source>
        <translation>给 %1 做同步包…</translation>
    </message>
    <message>
        <source>Nobody has it any more</source>
        <translation>已经没有谁有了</translation>
    </message>
    <message>
        <source>This machine can make that bundle as soon as it has its keys.</source>
        <translation>这台电脑拿到密钥后就能做这个同步包。</translation>
    </message>
</context>
<context>
    <name>benchbook::PutInForm</name>
    <message>
        <source>Put pieces into %1</source>
        <translation>装入 %1</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>装入</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Space of a piece</source>
        <translation>每件占位</translation>
    </message>
    <message>
        <source>Beside the others&apos;: a vase may take that of four cups.</source>
        <translation>相对占位：一只花瓶可抵四只杯子。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>top shelf</source>
        <translation>上层</translation>
    </message>
    <message>
        <source>There is no open work order with a step.</source>
        <translation>没有可装入的未完工单。</translation>
    </message>
</context>
<context>
    <name>benchbook::QualityPage</name>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>No result here. What is checked at which step stands under Checks.</source>
        <translation>还没有结果。哪道工序查什么，在“检验项”里。</translation>
    </message>
    <message>
        <source>Record a check</source>
        <translation>记录检验</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未注明原因</translation>
    </message>
    <message>
        <source>Pieces lost, failed or told of, in a year</source>
        <translation>一年内报废、不合格或被反映的件数</translation>
    </message>
    <message>
        <source>On hold since %1</source>
        <translation>自 %1 起冻结</translation>
    </message>
    <message>
        <source>No result chosen</source>
        <translation>未选结果</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再检验</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Let %1 go on</source>
        <translation>放行 %1</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>冻结 %1</translation>
    </message>
    <message>
        <source>%1 is on hold since %2: %3</source>
        <translation>%1 自 %2 起冻结：%3</translation>
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
    <name>benchbook::QuestionPage</name>
    <message>
        <source>Open the deal</source>
        <translation>打开约定</translation>
    </message>
    <message>
        <source>Hear their words</source>
        <translation>核对暗语</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>查看信件</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>待决问题</translation>
    </message>
    <message>
        <source>No question with these words.</source>
        <translation>没有含这些字的问题。</translation>
    </message>
    <message>
        <source>Nothing waits for you: no letter asks for an answer, and every studio you write to is verified.</source>
        <translation>没有等您处理的：没有信等答复，通信的工作室也都核实过。</translation>
    </message>
    <message>
        <source>Open the circle</source>
        <translation>打开圈子</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Open the ledger</source>
        <translation>打开账本</translation>
    </message>
    <message>
        <source>should have been settled by %1</source>
        <translation>本应在 %1 前办妥</translation>
    </message>
    <message>
        <source>to be settled by %1</source>
        <translation>请在 %1 前办妥</translation>
    </message>
</context>
<context>
    <name>benchbook::QuoteForm</name>
    <message>
        <source>Correct %1</source>
        <translation>更正 %1</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Enter a quote</source>
        <translation>录入报价</translation>
    </message>
    <message>
        <source>Enter quote</source>
        <translation>录入报价</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小订量</translation>
    </message>
    <message>
        <source>Only in multiples of</source>
        <translation>须为此数的整倍</translation>
    </message>
    <message>
        <source>Lead time (days)</source>
        <translation>交期（天）</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Quoted on</source>
        <translation>报价日期</translation>
    </message>
    <message>
        <source>Their item number</source>
        <translation>对方货号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write a number of days.</source>
        <translation>请写天数。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>In %1, one a line: “13.99 / %2”, or from a quantity on: “%3: 11.50 / %2”.</source>
        <translation>以 %1 计，每行一个：“13.99 / %2”，或从某数量起：“%3: 11.50 / %2”。</translation>
    </message>
</context>
<context>
    <name>benchbook::QuotesPage</name>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>No quote here. With a few, the program says from whom to buy what.</source>
        <translation>这里还没有报价。有了几份，程序就能说明向谁买什么。</translation>
    </message>
    <message>
        <source>Enter a quote</source>
        <translation>录入报价</translation>
    </message>
    <message>
        <source>No quote chosen</source>
        <translation>未选择报价</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>新价格</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小订量</translation>
    </message>
    <message>
        <source>Only in multiples of</source>
        <translation>须为此数的整倍</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>as the supplier says in general</source>
        <translation>同供应商一般交期</translation>
    </message>
    <message>
        <source>Quoted on</source>
        <translation>报价日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>they say otherwise</source>
        <translation>对方另行通知</translation>
    </message>
    <message>
        <source>Their item number</source>
        <translation>对方货号</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
</context>
<context>
    <name>benchbook::RatesPage</name>
    <message>
        <source>Use the rate for them</source>
        <translation>对它们使用汇率</translation>
    </message>
    <message numerus="yes">
        <source>? %n order(s) came before the exchange rate was written down; what they brought is unknown.</source>
        <translation>
            <numerusform>? 有 %n 个订单到来时还没有记下汇率，收入未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have their exchange rate now</source>
        <translation>
            <numerusform>%n 个订单已有汇率</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ReadingForm</name>
    <message>
        <source>Write down a reading</source>
        <translation>记录读数</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>温度 °C</translation>
    </message>
    <message>
        <source>Humidity %</source>
        <translation>湿度 %</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Write it as 2026-09-02 10:15.</source>
        <translation>请写成 2026-09-02 10:15。</translation>
    </message>
</context>
<context>
    <name>benchbook::ReadingImportForm</name>
    <message>
        <source>Import readings from %1</source>
        <translation>从 %1 导入读数</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>日.月.年</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) are new.</source>
        <translation>
            <numerusform>%n 条新读数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are here already.</source>
        <translation>
            <numerusform>%n 行已有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out:</source>
        <translation>
            <numerusform>%n 行读不懂，将略去：</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Looking through %1</source>
        <translation>正在查看 %1</translation>
    </message>
</context>
<context>
    <name>benchbook::ReadingsPage</name>
    <message>
        <source>Readings</source>
        <translation>温湿度</translation>
    </message>
    <message>
        <source>Temperature and humidity stand beside the work of the hour. Type them, or import a logger&apos;s file.</source>
        <translation>温湿度与当时的工作并列。可手工记录，或导入记录仪文件。</translation>
    </message>
    <message>
        <source>Write down a reading</source>
        <translation>记录读数</translation>
    </message>
    <message>
        <source>Import a logger&apos;s file</source>
        <translation>导入记录仪文件</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>导入读数</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>表格 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>No readings in the last 30 days</source>
        <translation>近 30 天没有读数</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>温度 °C</translation>
    </message>
    <message>
        <source>Humidity %</source>
        <translation>湿度 %</translation>
    </message>
    <message>
        <source>No reading chosen</source>
        <translation>未选读数</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message numerus="yes">
        <source>Take back all %n readings of this import</source>
        <translation>
            <numerusform>撤回这次导入的全部 %n 条读数</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::RecallModel</name>
    <message>
        <source>Who or where</source>
        <translation>客户或位置</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>erased (%1)</source>
        <translation>已抹除（%1）</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>在此：%1</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>在制</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ReceiptsPage</name>
    <message>
        <source>Receipts</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Deliveries stand here once they are booked. Receive one from its purchase order, or without an order.</source>
        <translation>登记后的到货在这里。可从采购单收货，也可无订单收货。</translation>
    </message>
    <message>
        <source>Print the labels of everything that came</source>
        <translation>打印本次到货的全部标签</translation>
    </message>
    <message>
        <source>No receipt chosen</source>
        <translation>未选择收货单</translation>
    </message>
    <message>
        <source>%1 · received %2</source>
        <translation>%1 · %2 收货</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退货…</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>到货明细</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>发票 %1</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>关税</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Landed cost of all</source>
        <translation>到库成本合计</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Receive without an order</source>
        <translation>无订单收货</translation>
    </message>
    <message>
        <source>What went back</source>
        <translation>已退货</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>benchbook::ReceiveForm</name>
    <message>
        <source>Receive</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation>入库(&amp;R)</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>各份数量</translation>
    </message>
    <message>
        <source>Cost of all together</source>
        <translation>总成本</translation>
    </message>
    <message>
        <source>With freight. Leave it empty while it is unknown, and state it later.</source>
        <translation>含运费。暂时不知道就留空，以后再填。</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
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
        <translation>已入库：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between codes</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Each becomes a lot, for example: %1</source>
        <translation>每个数量成为一个批次，例如：%1</translation>
    </message>
    <message>
        <source>Pieces, each as it was measured</source>
        <translation>逐块测量</translation>
    </message>
    <message>
        <source>Enter goes down, Tab to the right; lines can be pasted from a spreadsheet.</source>
        <translation>回车向下，Tab 向右；可从表格软件粘贴多行。</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>After the material&apos;s shelf life, if it has one and nothing is written here.</source>
        <translation>留空则按物料的保质期计算（如有）。</translation>
    </message>
    <message>
        <source>One line for all</source>
        <translation>写成一行</translation>
    </message>
    <message>
        <source>Measure each piece</source>
        <translation>逐块填写</translation>
    </message>
    <message>
        <source>Pieces of this delivery</source>
        <translation>本次到货的各块</translation>
    </message>
    <message>
        <source>No piece yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>by its shelf life</source>
        <translation>按保质期</translation>
    </message>
</context>
<context>
    <name>benchbook::RecipeCardForm</name>
    <message>
        <source>%1: %2</source>
        <comment>photo or drawing, its name</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Say which product.</source>
        <translation>请选择产品。</translation>
    </message>
    <message>
        <source>Process card of a recipe</source>
        <translation>由配方制作工艺卡</translation>
    </message>
    <message>
        <source>Look it over…</source>
        <translation>先看一遍…</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>What it is called to others</source>
        <translation>对外的名称</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>Minutes of the steps</source>
        <translation>工序分钟数</translation>
    </message>
    <message>
        <source>as the recipe says</source>
        <translation>按配方</translation>
    </message>
    <message>
        <source>as they were learnt</source>
        <translation>按实际学到的</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>不写</translation>
    </message>
    <message>
        <source>Materials: their names, and how much a piece takes</source>
        <translation>物料：名称与每件用量</translation>
    </message>
    <message>
        <source>Tools: their names</source>
        <translation>工具：名称</translation>
    </message>
    <message>
        <source>Checks of the steps, with their limits</source>
        <translation>各工序的检验与限值</translation>
    </message>
    <message>
        <source>Costs, prices, suppliers, customers, lots, codes and notes never come into it, and no picture that is not ticked. Nobody is told before you publish it.</source>
        <translation>成本、价格、供应商、客户、批次、编号和备注都不会写进去，没有勾选的图片也不会。发布之前谁也看不到。</translation>
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
        <translation>没有配方也能销售，但无法计划和定价。</translation>
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
        <translation>新增物料</translation>
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
        <translation>新增工序</translation>
    </message>
    <message>
        <source>Made otherwise, see Variants: %1</source>
        <translation>另有做法（见“款式”）：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
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
        <translation>%1已新增</translation>
    </message>
    <message>
        <source>&amp;Add %1</source>
        <translation>新增%1(&amp;A)</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>benchbook::RecordImportView</name>
    <message>
        <source>Choose a table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 new · %3 changed · %4 unchanged · %5 with a problem</source>
        <translation>%1：新增 %2 · 有改动 %3 · 无变化 %4 · 有问题 %5</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>没有需要写入的内容。</translation>
    </message>
    <message>
        <source>What is new is added, what changed is overwritten; empty cells change nothing. It is one step, which one undo takes back.</source>
        <translation>新的记录会添加，有改动的会更新；空单元格不作改动。整个导入是一步操作，撤销一次即可收回。</translation>
    </message>
    <message>
        <source>Columns that are not used: %1</source>
        <translation>未使用的列：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>! and %n more, see below</source>
        <translation>
            <numerusform>! 另有 %n 处，见下表</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new · %2 changed</source>
        <translation>新增 %1 · 有改动 %2</translation>
    </message>
    <message>
        <source>Import from a table: %1</source>
        <translation>从表格导入：%1</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表格的行</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Reading was stopped. Nothing was imported.</source>
        <translation>已停止读取，未导入任何内容。</translation>
    </message>
    <message>
        <source>Importing records</source>
        <translation>正在导入记录</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was imported.</source>
        <translation>导入已停止，未导入任何内容。</translation>
    </message>
    <message>
        <source>Importing… Until all of it is done, nothing of it is in the studio.</source>
        <translation>正在导入… 全部完成之前，工坊里不会有其中任何内容。</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>正在读取表格…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>One file at a time; left aside: %1</source>
        <translation>一次只导入一个文件；未打开：%1</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>A table as CSV or as an Excel workbook, also one saved here. Its first row names the columns: %1. What has a * is needed of a new one; a column “Code” tells which one is meant, else the name does.</source>
        <translation>CSV 表格或 Excel 工作簿，包括从这里保存的。第一行是列名：%1。带 * 的为新记录必填；有“编号”列时按编号认记录，否则按名称。</translation>
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
        <translation>新增后才会记入账本；按 Esc 放弃。</translation>
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
    <message>
        <source>New %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Import from a table…</source>
        <translation>从表格导入…</translation>
    </message>
    <message>
        <source>Add or change many at once from a CSV file or a workbook; you see every row first</source>
        <translation>用 CSV 文件或工作簿一次添加或修改多条；先看到每一行再写入</translation>
    </message>
</context>
<context>
    <name>benchbook::RecordPalette</name>
    <message>
        <source>Trace %1</source>
        <translation>追溯 %1</translation>
    </message>
</context>
<context>
    <name>benchbook::RecoverForm</name>
    <message>
        <source>This is not as it was printed. Compare it digit by digit.</source>
        <translation>与打印的不一样。请逐位核对。</translation>
    </message>
    <message>
        <source>✓ as printed</source>
        <translation>✓ 与打印的一致</translation>
    </message>
    <message>
        <source>Bring the keys back</source>
        <translation>找回密钥</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>What this computer is called</source>
        <translation>这台电脑叫什么</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>书桌</translation>
    </message>
    <message>
        <source>Type the eight rows of the recovery sheet, or scan its code into the first. This computer becomes a new machine of the studio; withdraw the one that is lost afterwards, and send the peers a bundle: the new card is in it.</source>
        <translation>输入恢复单的八行，或把它的码扫进第一行。这台电脑成为工作室的新电脑；之后请吊销丢失的那台，并给同伴发同步包：其中有新的配对卡。</translation>
    </message>
</context>
<context>
    <name>benchbook::RenewKeysForm</name>
    <message>
        <source>Renew our keys?</source>
        <translation>更新我们的密钥？</translation>
    </message>
    <message>
        <source>Renew the keys</source>
        <translation>更新密钥</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>A new key takes the place of the studio&apos;s, and the old one signs that it does: peers follow by themselves with the next bundle, and nobody has to be heard again. The recovery sheet of today opens nothing then; print it anew at once. This cannot be undone.</source>
        <translation>新密钥取代工作室的密钥，由旧密钥签名证明：同伴随下一个同步包自动跟上，不用再核对暗语。今天的恢复单从此打不开任何东西，请马上重新打印。此操作不能撤销。</translation>
    </message>
</context>
<context>
    <name>benchbook::ReportPreview</name>
    <message numerus="yes">
        <source>Preview of %1, %n page(s)</source>
        <translation>
            <numerusform>%1 预览，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>benchbook::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Reading the figures…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>Page %1 of %2 · %3%</source>
        <translation>第 %1 页，共 %2 页 · %3%</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>报表存为 PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>正在写入 PDF</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Save the tables as CSV</source>
        <translation>表格存为 CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Month of the report</source>
        <translation>报表月份</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>中英双语</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Tables as CSV</source>
        <translation>表格存 CSV</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小 (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大 (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit the width (Ctrl+0)</source>
        <translation>适合宽度 (Ctrl+0)</translation>
    </message>
</context>
<context>
    <name>benchbook::RequestForm</name>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>Ask for quotes</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>生成询价单</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>询价内容</translation>
    </message>
    <message>
        <source>No line yet.</source>
        <translation>还没有明细。</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>询价对象</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Find a supplier</source>
        <translation>查找供应商</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>benchbook::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Ask several suppliers the same thing: they get a table, and what they fill in is read back.</source>
        <translation>向几家供应商询同样的东西：他们收到一张表，填好后读回来。</translation>
    </message>
    <message>
        <source>Ask for quotes</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>No request chosen</source>
        <translation>未选择询价单</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>询价日期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>询价内容</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>询价对象</translation>
    </message>
    <message>
        <source>%1 of %2 answered, first on %3</source>
        <translation>已答复 %1/%2，首次 %3</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>Read the table they filled in</source>
        <translation>读取对方填好的表</translation>
    </message>
    <message>
        <source>Save the request as a table</source>
        <translation>把询价单存为表格</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The table they filled in</source>
        <translation>对方填好的表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.xlsx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>什么也没有录入。</translation>
    </message>
    <message>
        <source>Save as PDF for them…</source>
        <translation>为其另存为 PDF…</translation>
    </message>
    <message>
        <source>Print for them…</source>
        <translation>为其打印…</translation>
    </message>
    <message>
        <source>Save the request for quotation</source>
        <translation>保存询价单</translation>
    </message>
    <message>
        <source>Enter their quote for %1</source>
        <translation>录入其对 %1 的报价</translation>
    </message>
</context>
<context>
    <name>benchbook::ReturnForm</name>
    <message>
        <source>Return %1 from %2</source>
        <translation>从 %2 退回 %1</translation>
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
        <translation>在工作台：%1</translation>
    </message>
</context>
<context>
    <name>benchbook::ReturnsPage</name>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>What goes back to a supplier stands here. Send something back from its receipt.</source>
        <translation>退给供应商的东西在这里。请从收货单退货。</translation>
    </message>
    <message>
        <source>Save the return slip</source>
        <translation>保存退货单</translation>
    </message>
    <message>
        <source>No return chosen</source>
        <translation>未选择退货单</translation>
    </message>
    <message>
        <source>%1 · sent back %2</source>
        <translation>%1 · %2 退货</translation>
    </message>
    <message>
        <source>State the credit…</source>
        <translation>登记退款…</translation>
    </message>
    <message>
        <source>What went back</source>
        <translation>已退货</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cost of what left</source>
        <translation>退出部分的成本</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>尚未说明</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Came with</source>
        <translation>随哪次到货而来</translation>
    </message>
</context>
<context>
    <name>benchbook::ReversalForm</name>
    <message>
        <source>Take back what was written down</source>
        <translation>冲回一笔贡献</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>An entry says the opposite and is signed in its turn; until then the first one counts.</source>
        <translation>用相反的一笔冲回，同样要会签；在那之前原来的仍计入。</translation>
    </message>
</context>
<context>
    <name>benchbook::RuleForm</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 for each %2</source>
        <translation>每 %2 计 %1 分</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>工作种类</translation>
    </message>
    <message>
        <source>Points for it</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>每</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>A new version of the rule</source>
        <translation>规则的新版本</translation>
    </message>
    <message>
        <source>A rule of sharing</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>What the rule is called</source>
        <translation>规则名称</translation>
    </message>
    <message>
        <source>What counts how much</source>
        <translation>什么计多少</translation>
    </message>
    <message>
        <source>Weights of the rule</source>
        <translation>规则的分值</translation>
    </message>
    <message>
        <source>Nothing counts yet.</source>
        <translation>还没有计分的工作。</translation>
    </message>
    <message>
        <source>Another kind of work</source>
        <translation>再加一种工作</translation>
    </message>
    <message>
        <source>Who confirms what was given to everybody</source>
        <translation>给全体的贡献由几人确认</translation>
    </message>
    <message>
        <source>more than half of the others</source>
        <translation>其他成员的半数以上</translation>
    </message>
    <message>
        <source>So many members; it holds once every member signed the rule.</source>
        <translation>填人数；全体会签规则后生效。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Entries keep the version that they were written by; a new one holds for new entries.</source>
        <translation>已记的按当时的版本计；新版本只管新记的。</translation>
    </message>
    <message>
        <source>Points are a whole number.</source>
        <translation>分值是整数。</translation>
    </message>
    <message>
        <source>A whole number of members, or nothing.</source>
        <translation>填整数人数，或留空。</translation>
    </message>
</context>
<context>
    <name>benchbook::RushForm</name>
    <message>
        <source>Part a rush order</source>
        <translation>拆分急单</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Back here by</source>
        <translation>最晚回到这里</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>all that are free</source>
        <translation>能分出去的全部</translation>
    </message>
    <message>
        <source>Minutes for one</source>
        <translation>每件分钟数</translation>
    </message>
    <message>
        <source>as learnt</source>
        <translation>按以往记录</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>as others call this step</source>
        <translation>按别家对这道工序的叫法</translation>
    </message>
    <message>
        <source>Work out a proposal</source>
        <translation>算出建议</translation>
    </message>
    <message>
        <source>Who shall have how much</source>
        <translation>谁接多少</translation>
    </message>
    <message>
        <source>What it is called to them</source>
        <translation>对他们怎么称呼</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>最晚答复</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>We supply it</source>
        <translation>由我们提供</translation>
    </message>
    <message>
        <source>We supply the material</source>
        <translation>由我们提供材料</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 (%2 pcs)</source>
        <translation>%1（%2 件）</translation>
    </message>
    <message>
        <source>Say which work order.</source>
        <translation>请说明哪张工单。</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Parting a rush order</source>
        <translation>拆分急单</translation>
    </message>
    <message>
        <source>learnt</source>
        <translation>按以往记录</translation>
    </message>
    <message>
        <source>as the recipe says</source>
        <translation>按配方</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>按所填</translation>
    </message>
    <message>
        <source>%1 pcs of “%2”, %3 min each (%4), craft “%5”, back by %6.</source>
        <translation>“%2”%1 件，每件 %3 分钟（%4），工艺“%5”，%6 前回来。</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs are offered already.</source>
        <translation>
            <numerusform>%n 件已经委托。</numerusform>
        </translation>
    </message>
    <message>
        <source>Work out a proposal first.</source>
        <translation>请先算出建议。</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>One of them can have all of it</source>
        <translation>由其中一位全部承接</translation>
    </message>
    <message>
        <source>Each is offered the same pieces, and no acceptance counts before you countersign it.</source>
        <translation>每位都收到同样的件数；在您会签之前，谁的接受都不算数。</translation>
    </message>
</context>
<context>
    <name>benchbook::RushShares</name>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>For one</source>
        <translation>每件</translation>
    </message>
    <message>
        <source>Shares of the studios</source>
        <translation>各工作室的份额</translation>
    </message>
    <message>
        <source>No studio is verified yet.</source>
        <translation>还没有核实过的工作室。</translation>
    </message>
    <message>
        <source>Why it is proposed so</source>
        <translation>为什么这样建议</translation>
    </message>
    <message>
        <source>The price is what was paid last: %1.</source>
        <translation>价格为上次所付：%1。</translation>
    </message>
    <message>
        <source>Whole pieces, or nothing.</source>
        <translation>请填整件数，或留空。</translation>
    </message>
    <message>
        <source>Say the pieces and the price for one of every studio that shall have some.</source>
        <translation>请为每家要接的工作室填写件数和每件价格。</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) that we asked of them already are taken off.</source>
        <translation>
            <numerusform>已减去我们先前请他们做的 %n 小时。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ScorecardSheet</name>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>On time and in full</source>
        <translation>准时足量</translation>
    </message>
    <message>
        <source>%1 of %2 lines came in full by the first promise.</source>
        <translation>%2 行中有 %1 行在首次承诺日前足量到货。</translation>
    </message>
    <message>
        <source>Late by, days</source>
        <translation>迟到天数</translation>
    </message>
    <message>
        <source>Days to answer a request</source>
        <translation>答复询价的天数</translation>
    </message>
    <message>
        <source>Accepted, by value</source>
        <translation>合格率（按金额）</translation>
    </message>
    <message>
        <source>Accepted, by quantity</source>
        <translation>合格率（按数量）</translation>
    </message>
    <message>
        <source>Value received</source>
        <translation>到货金额</translation>
    </message>
    <message>
        <source>Price against the year before</source>
        <translation>价格较上一年</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年度</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>上一年度</translation>
    </message>
    <message>
        <source>Quantity received</source>
        <translation>到货数量</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Paid for %1</source>
        <translation>为 %1 所付</translation>
    </message>
    <message>
        <source>The year before for %1</source>
        <translation>上一年为 %1 所付</translation>
    </message>
    <message numerus="yes">
        <source>… and %n earlier one(s)</source>
        <translation>
            <numerusform>……以及更早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, promised %2</source>
        <translation>%1，承诺 %2</translation>
    </message>
    <message>
        <source>in full on %1</source>
        <translation>%1 足量到货</translation>
    </message>
    <message>
        <source>in full on %1, %2 days late</source>
        <translation>%1 足量到货，迟 %2 天</translation>
    </message>
    <message>
        <source>not in full yet, %1 days late</source>
        <translation>尚未足量，已迟 %1 天</translation>
    </message>
    <message>
        <source>%1, sent back</source>
        <translation>%1 退货</translation>
    </message>
    <message>
        <source>asked %1, answered %2</source>
        <translation>%1 询价，%2 答复</translation>
    </message>
    <message>
        <source>asked %1, no answer yet</source>
        <translation>%1 询价，尚无答复</translation>
    </message>
</context>
<context>
    <name>benchbook::SendBackForm</name>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Send back of %1</source>
        <translation>从 %1 退货</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Which lots, and how much of each</source>
        <translation>哪些批次，各退多少</translation>
    </message>
    <message>
        <source>Nothing of it is here any more.</source>
        <translation>这里已经没有了。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>They pay (may stay empty)</source>
        <translation>对方退款（可留空）</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>退货日期</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>退出的货</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Cost of what leaves</source>
        <translation>退出部分的成本</translation>
    </message>
</context>
<context>
    <name>benchbook::Session</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
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
        <translation>备份与核验</translation>
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
    <name>benchbook::SettleForm</name>
    <message>
        <source>Settle what was accepted</source>
        <translation>结算验收的件</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>付款期限</translation>
    </message>
    <message>
        <source>Note for %1</source>
        <translation>给 %1 的说明</translation>
    </message>
    <message>
        <source>Accepted pieces at the agreed prices; the work order bears the same sum. The settlement waits in the box, to be read over there.</source>
        <translation>按约定价格结算验收的件；工单承担同样的金额。结算信在信箱里待发，可在那里再看一遍。</translation>
    </message>
</context>
<context>
    <name>benchbook::ShareForm</name>
    <message>
        <source>Our share of %1 into stock</source>
        <translation>我们的 %1 份额入库</translation>
    </message>
    <message>
        <source>Take it into stock</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Which material of ours it is</source>
        <translation>对应我们的哪种物料</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What it costs in our money</source>
        <translation>折合本币成本</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>%1 for %2, freight and duty included. Nobody else is told.</source>
        <translation>%1，共 %2，含运费与税费。不会告知别人。</translation>
    </message>
    <message>
        <source>Say which material of ours this is.</source>
        <translation>请说明对应我们的哪种物料。</translation>
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
        <translation>快递单号（可留空）</translation>
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
        <translation>%1 × %2</translation>
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
        <translation>未选择要发货的内容。</translation>
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
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n 项等您处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::SpareHoursForm</name>
    <message>
        <source>Spare hours</source>
        <translation>空闲工时</translation>
    </message>
    <message>
        <source>Say these hours</source>
        <translation>填写这些工时</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>工艺</translation>
    </message>
    <message>
        <source>The word other studios use, too: stitching, glazing, engraving.</source>
        <translation>用别家也用的说法：缝制、上釉、雕刻。</translation>
    </message>
    <message>
        <source>A day of the week</source>
        <translation>这一周的某天</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>In blocks of %1; 0 says that there are none.</source>
        <translation>按 %1 小时一格；0 表示没有。</translation>
    </message>
    <message>
        <source>Nobody is told before you publish them.</source>
        <translation>发布之前没有人知道。</translation>
    </message>
</context>
<context>
    <name>benchbook::SplitForm</name>
    <message>
        <source>Split money by contributions</source>
        <translation>按贡献分账</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>What is split</source>
        <translation>要分的金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Every member&apos;s machine reckons it again, to the cent; it is closed once all signed.</source>
        <translation>每位成员的电脑都会重新算到分；全体会签后结清。</translation>
    </message>
    <message numerus="yes">
        <source>By %n entries that count</source>
        <translation>
            <numerusform>按 %n 笔计入的贡献</numerusform>
        </translation>
    </message>
    <message>
        <source>Say how much is to be split.</source>
        <translation>请填写要分多少。</translation>
    </message>
</context>
<context>
    <name>benchbook::SpokenView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>They want digits instead</source>
        <translation>对方要数字</translation>
    </message>
    <message>
        <source>They want words instead</source>
        <translation>对方要英文单词</translation>
    </message>
</context>
<context>
    <name>benchbook::StartWindow</name>
    <message>
        <source>Benchbook</source>
        <translation>工坊簿</translation>
    </message>
    <message>
        <source>Open a studio file that exists already…</source>
        <translation>打开已有的工作室文件…</translation>
    </message>
    <message>
        <source>Join a studio that has machines already…</source>
        <translation>加入已有电脑的工作室…</translation>
    </message>
</context>
<context>
    <name>benchbook::StudioWindow</name>
    <message>
        <source>%1 (sample)</source>
        <translation>%1（示例）</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>Doing again: %1</source>
        <translation>正在重做：%1</translation>
    </message>
    <message>
        <source>Undoing: %1</source>
        <translation>正在撤销：%1</translation>
    </message>
    <message>
        <source>This label is not from this studio: %1</source>
        <translation>这张标签不是本工作室的：%1</translation>
    </message>
</context>
<context>
    <name>benchbook::SuppliersPage</name>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Who sells to you stands here, with what they keep of it.</source>
        <translation>卖给你的供应商在这里，以及他们守约的情况。</translation>
    </message>
</context>
<context>
    <name>benchbook::SurplusForm</name>
    <message>
        <source>Offer surplus</source>
        <translation>提供余料</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>What it is called to them</source>
        <translation>对他们怎么称呼</translation>
    </message>
    <message>
        <source>Supplier, cost and lot number stay here.</source>
        <translation>供应商、成本和批次号不会出去。</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price for all of it</source>
        <translation>全部的价格</translation>
    </message>
    <message>
        <source>to be agreed</source>
        <translation>面议</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>until we withdraw it</source>
        <translation>直到我们撤回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The photo is made small…</source>
        <translation>正在缩小照片…</translation>
    </message>
    <message>
        <source>Another photo…</source>
        <translation>换一张照片…</translation>
    </message>
    <message>
        <source>Add a photo…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>A photo of the surplus</source>
        <translation>余料的照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Making the photo small</source>
        <translation>缩小照片</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1无法读取。</translation>
    </message>
    <message>
        <source>The photo is not ready yet; a moment.</source>
        <translation>照片还没准备好，请稍等。</translation>
    </message>
    <message>
        <source>Say which lot.</source>
        <translation>请说明哪个批次。</translation>
    </message>
</context>
<context>
    <name>benchbook::TakeAnswerForm</name>
    <message>
        <source>The answer of the owner&apos;s machine</source>
        <translation>店主电脑的答复</translation>
    </message>
    <message>
        <source>Take the keys</source>
        <translation>取得密钥</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer for a machine (*.bbadmit);;All files (*)</source>
        <translation>给电脑的答复 (*.bbadmit);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Then make a bundle there, and take it in here: each machine has what the other did.</source>
        <translation>然后在那边做一个同步包，在这里读入：两台电脑就都有了对方做的事。</translation>
    </message>
</context>
<context>
    <name>benchbook::TakeBackImportForm</name>
    <message>
        <source>Take back %1?</source>
        <translation>撤销导入 %1？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Keep the import</source>
        <translation>保留导入</translation>
    </message>
    <message>
        <source>The orders and customers that came with it leave the lists, and the orders it changed are as they were before. Undo brings all of it back.</source>
        <translation>随它导入的订单和客户会从列表中消失，被它更改的订单恢复原样。之后用“撤销”仍可全部找回。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销这次导入…</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Stopped. The import stands as it was.</source>
        <translation>已停止。这次导入保持原样。</translation>
    </message>
</context>
<context>
    <name>benchbook::TakeCardForm</name>
    <message>
        <source>Take a card</source>
        <translation>收下配对卡</translation>
    </message>
    <message>
        <source>Take the card</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>对方的配对卡</translation>
    </message>
    <message>
        <source>A card is not secret, but it must be theirs: their words are heard next.</source>
        <translation>卡不是秘密，但必须是对方的：接着核对暗语。</translation>
    </message>
    <message>
        <source>A studio of this name is known, with other keys</source>
        <translation>已有同名的工作室，密钥不同</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>请选择是哪种情况</translation>
    </message>
    <message>
        <source>Another studio that has the same name</source>
        <translation>同名的另一家工作室</translation>
    </message>
    <message>
        <source>Theirs: they have new keys (letters stop until they are heard)</source>
        <translation>是对方的：对方换了密钥（核对暗语前停发）</translation>
    </message>
</context>
<context>
    <name>benchbook::TakeInForm</name>
    <message>
        <source>Looking into a bundle</source>
        <translation>正在查看同步包</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken in.</source>
        <translation>已停止。什么都没有读入。</translation>
    </message>
    <message>
        <source>Taking in a bundle</source>
        <translation>正在读入同步包</translation>
    </message>
    <message>
        <source>Take in a bundle (%1 of %2)</source>
        <translation>读入同步包（第 %1 个，共 %2 个）</translation>
    </message>
    <message>
        <source>Take in a bundle</source>
        <translation>读入同步包</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Taking it in… Until all of it is done, nothing of it is in the studio.</source>
        <translation>正在读入……全部完成之前，什么都不算进工作室。</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>还什么都没有写。</translation>
    </message>
</context>
<context>
    <name>benchbook::TakeOutForm</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
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
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>%1 出炉</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>出炉</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>出炉结果</translation>
    </message>
    <message>
        <source>Nothing is in it.</source>
        <translation>里面是空的。</translation>
    </message>
    <message>
        <source>Attended by</source>
        <translation>看炉人</translation>
    </message>
    <message>
        <source>Minutes, or h:mm</source>
        <translation>分钟，或 时:分</translation>
    </message>
    <message>
        <source>Energy and other expenses</source>
        <translation>能源及其他费用</translation>
    </message>
    <message>
        <source>The good pieces bear it, by the space they took. Empty means not known yet.</source>
        <translation>由良品按占位分摊。留空表示尚不知道。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>Choose one of the reasons.</source>
        <translation>请选择一个原因。</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>What has to go through this step again is counted under “Again”.</source>
        <translation>要再过一遍这道工序的件数填在“返工”一栏。</translation>
    </message>
</context>
<context>
    <name>benchbook::TakeRequestForm</name>
    <message>
        <source>Admit another machine</source>
        <translation>接纳另一台电脑</translation>
    </message>
    <message>
        <source>Hear its words</source>
        <translation>核对它的暗语</translation>
    </message>
    <message>
        <source>What it asks with</source>
        <translation>它的申请</translation>
    </message>
    <message>
        <source>The file with which the new machine asks</source>
        <translation>新电脑的申请文件</translation>
    </message>
    <message>
        <source>Request of a machine (*.bbask);;All files (*)</source>
        <translation>电脑的申请 (*.bbask);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The new machine shows it under Peers, Our keys, after “Ask for keys”: as a file, as text, or as a code to scan.</source>
        <translation>新电脑在“同伴”的“我们的密钥”里点“申请密钥”后就会显示：文件、文本或可扫描的码。</translation>
    </message>
</context>
<context>
    <name>benchbook::Thumbnails</name>
    <message>
        <source>Reading photos</source>
        <translation>正在读取照片</translation>
    </message>
</context>
<context>
    <name>benchbook::TodayCards</name>
    <message>
        <source>Sales this month</source>
        <translation>本月销售</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>在制品</translation>
    </message>
    <message>
        <source>Yield this month</source>
        <translation>本月良品率</translation>
    </message>
    <message>
        <source>Running out</source>
        <translation>不足</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) without exchange rate not counted</source>
        <translation>
            <numerusform>%n 张订单缺少汇率，未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing sold by this day last month</source>
        <translation>上月同期没有销售</translation>
    </message>
    <message>
        <source>as much as by this day last month</source>
        <translation>与上月同期持平</translation>
    </message>
    <message>
        <source>%1% on last month to this day</source>
        <translation>较上月同期 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>逾期 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>今天到期 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing due today</source>
        <translation>今天没有到期</translation>
    </message>
    <message>
        <source>no work order finished yet this month</source>
        <translation>本月还没有完工的工单</translation>
    </message>
    <message>
        <source>%1 good of %2 started</source>
        <translation>投入 %2，良品 %1</translation>
    </message>
    <message>
        <source>the same as last month</source>
        <translation>与上月持平</translation>
    </message>
    <message>
        <source>%1 points on last month</source>
        <translation>较上月 %1 个百分点</translation>
    </message>
    <message>
        <source>every material above its reorder point</source>
        <translation>所有物料都高于再订货点</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>no material has a reorder point yet</source>
        <translation>还没有物料设定再订货点</translation>
    </message>
</context>
<context>
    <name>benchbook::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Nothing was sold in the last twelve months.</source>
        <translation>近十二个月没有销售。</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>New work order</source>
        <translation>新工单</translation>
    </message>
    <message>
        <source>Sales of twelve months (%1)</source>
        <translation>近十二个月销售（%1）</translation>
    </message>
</context>
<context>
    <name>benchbook::TogetherPage</name>
    <message>
        <source>Together</source>
        <translation>协作</translation>
    </message>
    <message>
        <source>Found a circle</source>
        <translation>建立圈子</translation>
    </message>
    <message>
        <source>Buying together</source>
        <translation>合购</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>共享账本</translation>
    </message>
    <message>
        <source>Call for a joint purchase…</source>
        <translation>发起合购…</translation>
    </message>
    <message>
        <source>Write down hours…</source>
        <translation>记下工时…</translation>
    </message>
    <message>
        <source>Split money…</source>
        <translation>分账…</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>新规则…</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>圈子</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圈子</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Joint purchases of the circle</source>
        <translation>圈子的合购</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Pledged</source>
        <translation>认购</translation>
    </message>
    <message>
        <source>Pledge until</source>
        <translation>认购截止</translation>
    </message>
    <message>
        <source>Called by</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Ledger of the circle</source>
        <translation>圈子的账本</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Between whom</source>
        <translation>谁给谁</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reading the circles</source>
        <translation>正在读取圈子</translation>
    </message>
    <message>
        <source>No circle yet. Studios in one buy together and share what they earned; found one with verified peers.</source>
        <translation>还没有圈子。圈子里的工作室一起买料、分享收入；请与已核实的同伴建立一个。</translation>
    </message>
    <message>
        <source>No circle with these words.</source>
        <translation>没有含这些字的圈子。</translation>
    </message>
    <message>
        <source>Nothing is bought together in this circle yet.</source>
        <translation>这个圈子还没有合购。</translation>
    </message>
    <message>
        <source>No joint purchase with these words.</source>
        <translation>没有含这些字的合购。</translation>
    </message>
    <message>
        <source>The ledger is empty. It begins with a rule: what counts, and how much.</source>
        <translation>账本是空的。先写一条规则：什么计入，计多少。</translation>
    </message>
    <message>
        <source>Nothing in the ledger with these words.</source>
        <translation>账本里没有含这些字的内容。</translation>
    </message>
    <message>
        <source>We do not take part in this circle; nothing is written to it.</source>
        <translation>我们没有参加这个圈子，不能给它写信。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of ours wait for the next bundles to its members.</source>
        <translation>
            <numerusform>我们有 %n 封信等待随下次给成员的同步包发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not there any more</source>
        <translation>这已经不在了</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>A circle is a few studios that answer to each other. Everybody in it reads every letter; nobody outside does.</source>
        <translation>圈子是几家彼此负责的工作室。圈内人人都读每封信，圈外人读不到。</translation>
    </message>
    <message>
        <source>Joint purchase · %1</source>
        <translation>合购 · %1</translation>
    </message>
    <message>
        <source>Rule, version %1 · %2</source>
        <translation>规则，第 %1 版 · %2</translation>
    </message>
    <message>
        <source>Split of %1</source>
        <translation>分账 %1</translation>
    </message>
    <message>
        <source>Nobody is told before you say so; Esc gives it up.</source>
        <translation>您确认之前没有人知道；按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>benchbook::TogetherPane</name>
    <message>
        <source>In the box</source>
        <translation>信箱中</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) wait</source>
        <translation>
            <numerusform>%n 封信待发</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ToolCareForm</name>
    <message>
        <source>%1 was cared for</source>
        <translation>%1 已保养</translation>
    </message>
    <message>
        <source>Write down the care</source>
        <translation>记录保养</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>benchbook::ToolLoanForm</name>
    <message>
        <source>Lend %1</source>
        <translation>借出 %1</translation>
    </message>
    <message>
        <source>Lend it</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>借给谁</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>no day set</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>benchbook::ToolPanel</name>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Since the last care</source>
        <translation>上次保养以来</translation>
    </message>
    <message>
        <source>Care in</source>
        <translation>距保养</translation>
    </message>
    <message>
        <source>Care is over by</source>
        <translation>保养超期</translation>
    </message>
    <message>
        <source>Care by</source>
        <translation>保养期限</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>借给</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经历</translation>
    </message>
    <message>
        <source>Cared for at %1 h</source>
        <translation>在 %1 小时时保养</translation>
    </message>
    <message>
        <source>Lent to %1</source>
        <translation>借给 %1</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>%1 is here again</source>
        <translation>%1 已归还</translation>
    </message>
    <message>
        <source>Cared for</source>
        <translation>已保养</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>It is back</source>
        <translation>已归还</translation>
    </message>
</context>
<context>
    <name>benchbook::ToolsPage</name>
    <message>
        <source>Use and care</source>
        <translation>使用与保养</translation>
    </message>
    <message>
        <source>Presses, kilns, machines: their hours come from the steps that name them, and say when care is due.</source>
        <translation>压机、窑、机器：用时来自指名它们的工序，到期提醒保养。</translation>
    </message>
</context>
<context>
    <name>benchbook::TracePage</name>
    <message>
        <source>Trace</source>
        <translation>追溯</translation>
    </message>
    <message>
        <source>Tracing</source>
        <translation>正在追溯</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>数量核对</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>投产</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
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
        <source>Still in work</source>
        <translation>仍在制</translation>
    </message>
    <message>
        <source>Nothing is made of it yet; what it took is known.</source>
        <translation>还没有产出；已知领用了什么。</translation>
    </message>
    <message>
        <source>What was shipped with this order, and who else got pieces of the same lots.</source>
        <translation>这张订单发出的成品，以及还有谁收到同批次的成品。</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>产出</translation>
    </message>
    <message>
        <source>Cut or merged from others</source>
        <translation>由其他批次裁切或合并</translation>
    </message>
    <message>
        <source>Used by work orders</source>
        <translation>工单领用</translation>
    </message>
    <message>
        <source>Cut off or merged away</source>
        <translation>裁出或并入其他批次</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Scrapped, counted away or sent back</source>
        <translation>报废、盘亏或退货</translation>
    </message>
    <message>
        <source>Found when counting</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>尚在此处</translation>
    </message>
    <message>
        <source>Nothing of it has left the studio.</source>
        <translation>没有发出任何相关成品。</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) hold something of it. What is still here comes after them.</source>
        <translation>
            <numerusform>%n 位客户手里有相关成品；留在这里的列在后面。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the recall list</source>
        <translation>保存召回名单</translation>
    </message>
    <message>
        <source>Recall %1.csv</source>
        <translation>召回 %1.csv</translation>
    </message>
    <message>
        <source>Table (*.csv);;Excel workbook (*.xlsx)</source>
        <translation>表格 (*.csv);;Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in %1</source>
        <translation>
            <numerusform>已将 %n 行存入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recall %1</source>
        <translation>召回 %1</translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation>追溯 %1</translation>
    </message>
    <message>
        <source>Save the trace</source>
        <translation>保存追溯</translation>
    </message>
    <message>
        <source>Back to what was traced before</source>
        <translation>回到上一个追溯对象</translation>
    </message>
    <message>
        <source>Came from and went to</source>
        <translation>来源与去向</translation>
    </message>
    <message>
        <source>Recall list</source>
        <translation>召回名单</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>保存列表…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What it came from</source>
        <translation>它的来源</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>它的去向</translation>
    </message>
    <message>
        <source>Nothing is known of where it came from: it was found in a count.</source>
        <translation>来源不明：它来自盘点。</translation>
    </message>
    <message>
        <source>Nothing was made of it and nothing has left yet.</source>
        <translation>还没有用它做成东西，也没有发出。</translation>
    </message>
    <message>
        <source>A click or Enter traces from there, with Ctrl it opens the record.</source>
        <translation>单击或按回车，从该处继续追溯；按住 Ctrl 则打开记录。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Nobody holds anything of it, and nothing of it is here.</source>
        <translation>没有人持有相关成品，这里也没有剩余。</translation>
    </message>
    <message>
        <source>From the hide to the customer and back: scan the label of a lot, a work order or an order, or type its code above.</source>
        <translation>从原料到客户，再从客户到原料：扫批次、工单或订单的标签，或在上方输入编号。</translation>
    </message>
    <message>
        <source>What was made of the pieces that were in this load.</source>
        <translation>这个合批里的件后来做成了什么。</translation>
    </message>
    <message>
        <source>Reading what became of the older ones…</source>
        <translation>正在读取更早的去向……</translation>
    </message>
    <message>
        <source>Still reading: so far only of the latest work orders.</source>
        <translation>还在读取：目前只有最近的工单。</translation>
    </message>
    <message>
        <source>Lot, work order, order or load: scan its label or type its code</source>
        <translation>批次、工单、订单或合批：扫标签或输入编号</translation>
    </message>
</context>
<context>
    <name>benchbook::TracePanel</name>
    <message>
        <source>Made from</source>
        <translation>用料来源</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>它的去向</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Work order · %1</source>
        <translation>工单 · %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more lot(s)</source>
        <translation>
            <numerusform>另有 %n 个批次</numerusform>
        </translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message numerus="yes">
        <source>and %n more shipment(s)</source>
        <translation>
            <numerusform>另有 %n 次发货</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole trace and recall list</source>
        <translation>完整追溯与召回名单</translation>
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
        <translation>款式已新增</translation>
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
        <translation>产品至少要有一个款式才能销售。</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>新增款式</translation>
    </message>
</context>
<context>
    <name>benchbook::VersionCompare</name>
    <message>
        <source>Version on the left</source>
        <translation>左边的版本</translation>
    </message>
    <message>
        <source>Version on the right</source>
        <translation>右边的版本</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>%1, version %2: %3</source>
        <translation>%1，第 %2 版：%3</translation>
    </message>
    <message>
        <source>They say the same.</source>
        <translation>两版内容相同。</translation>
    </message>
</context>
<context>
    <name>benchbook::WantedForm</name>
    <message>
        <source>Ask for material</source>
        <translation>求购物料</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>One of ours, or in your own words.</source>
        <translation>我们的物料之一，或用自己的话。</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>20 sqft, 500 g</source>
        <translation>20 sqft、500 g</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>品级</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需要日期</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>until we withdraw it</source>
        <translation>直到我们撤回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
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
    <message>
        <source>&amp;Save this list…</source>
        <translation>保存此列表(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Beeps at the bench</source>
        <translation>工位提示音(&amp;B)</translation>
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
    <name>benchbook::WithdrawMachineForm</name>
    <message>
        <source>Withdraw %1?</source>
        <translation>吊销 %1？</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留原文件</translation>
    </message>
    <message>
        <source>For a machine that was lost, stolen or sold. Nothing it signs from now on counts, and what it did since its last bundle never comes: if it is still there, take a last bundle of it in first. Peers and our other machines write to a new key that it does not know; send each a bundle soon, the new card is in it. Print the recovery sheet anew. This cannot be undone.</source>
        <translation>用于丢失、被盗或卖掉的电脑。从现在起它签的一概不算，它在最后一个同步包之后做的事也不会再来：如果它还在，请先读入它最后一个同步包。同伴和我们其他的电脑改用它不知道的新密钥；请尽快给各家发一个同步包，新卡就在里面。恢复单要重新打印。此操作无法撤销。</translation>
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
        <translation>新工单</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Open this work order at the bench</source>
        <translation>在工作台打开此工单</translation>
    </message>
    <message>
        <source>No work order chosen</source>
        <translation>未选择工单</translation>
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
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Issue all…</source>
        <translation>发齐物料…</translation>
    </message>
    <message>
        <source>Log work…</source>
        <translation>记工…</translation>
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
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>For the order %1</source>
        <translation>用于订单 %1</translation>
    </message>
    <message>
        <source>All its material is issued.</source>
        <translation>物料已全部发料。</translation>
    </message>
    <message>
        <source>It is released already.</source>
        <translation>已经下达。</translation>
    </message>
    <message>
        <source>Cancel work order…</source>
        <translation>取消工单…</translation>
    </message>
    <message>
        <source>Print the label of this work order</source>
        <translation>打印本工单的标签</translation>
    </message>
    <message numerus="yes">
        <source>%n out</source>
        <translation>
            <numerusform>已完工 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Traveller %1</source>
        <translation>工单流转卡 %1</translation>
    </message>
    <message>
        <source>Save the traveller</source>
        <translation>保存工单流转卡</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>工单流转卡</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Bring out a part…</source>
        <translation>部分完工…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Send to a partner…</source>
        <translation>送外协…</translation>
    </message>
    <message>
        <source>By-product…</source>
        <translation>副产品…</translation>
    </message>
    <message>
        <source>Remnants back…</source>
        <translation>退回余料…</translation>
    </message>
    <message>
        <source>Due day and priority…</source>
        <translation>到期与优先级…</translation>
    </message>
    <message>
        <source>Record a check…</source>
        <translation>记录检验…</translation>
    </message>
    <message>
        <source>Release from hold</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Put on hold…</source>
        <translation>冻结…</translation>
    </message>
    <message>
        <source>Travellers %1</source>
        <translation>工单流转卡 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n traveller(s)</source>
        <translation>
            <numerusform>%n 张工单流转卡</numerusform>
        </translation>
    </message>
    <message>
        <source>Travellers</source>
        <translation>工单流转卡</translation>
    </message>
    <message>
        <source>Mark several work orders with Ctrl or Shift, at most %1, to print their travellers at once.</source>
        <translation>按住 Ctrl 或 Shift 选中多张工单（最多 %1 张），可一次打印它们的工单流转卡。</translation>
    </message>
    <message>
        <source>Print the travellers of the marked work orders</source>
        <translation>打印选中的工单流转卡</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save the travellers</source>
        <translation>保存工单流转卡</translation>
    </message>
    <message>
        <source>Ask other studios…</source>
        <translation>请别家帮忙…</translation>
    </message>
</context>
<context>
    <name>benchbook::WorkshopPage</name>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>合批</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追溯</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员看板</translation>
    </message>
    <message>
        <source>Evening card</source>
        <translation>晚间工时卡</translation>
    </message>
</context>
</TS>
