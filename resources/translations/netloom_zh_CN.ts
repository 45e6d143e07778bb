<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;About Netloom</source>
        <translation>关于 Netloom(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Export ONNX…</source>
        <translation>导出 ONNX(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Fit</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Follow the system</source>
        <translation>跟随系统(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Forget these</source>
        <translation>清除这些记录(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Group…</source>
        <translation>组合(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Keys…</source>
        <translation>按键(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Leave the block</source>
        <translation>离开模块(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Open a block</source>
        <translation>打开模块(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Reopen closed tab</source>
        <translation>重新打开关闭的标签页(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Templates…</source>
        <translation>模板(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Tidy layout</source>
        <translation>整理布局(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Always dark</source>
        <translation>始终使用深色</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Always light</source>
        <translation>始终使用浅色</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Arrange the cards along the data</source>
        <translation>沿数据流方向排列卡片</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Begin an empty project</source>
        <translation>新建一个空项目</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Begin with a network of the literature</source>
        <translation>从文献中的经典网络开始</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Bring back the tab that was closed last</source>
        <translation>恢复最近关闭的标签页</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Close the shown project</source>
        <translation>关闭当前显示的项目</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Colour the blocks by another number</source>
        <translation>按另一个数值为模块着色</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Copy the selected blocks with the wires among them</source>
        <translation>复制所选模块及其之间的连线</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Do again what was taken back</source>
        <translation>重新执行已撤销的步骤</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>E&amp;valuate</source>
        <translation>评估(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>End the training; the best weights are kept</source>
        <translation>结束训练；保留最佳权重</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Forget which projects were open lately</source>
        <translation>清除最近打开过的项目记录</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go back to where this was opened</source>
        <translation>返回打开此模块的位置</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the next problem</source>
        <translation>转到下一个问题</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Let the training wait, or go on</source>
        <translation>暂停或继续训练</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Light or dark as the system is</source>
        <translation>按系统设置使用浅色或深色</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Make what is selected one block, which can be used again</source>
        <translation>将所选内容变成一个可重复使用的模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Measure the trained network on the test part</source>
        <translation>在测试集上评估训练好的网络</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Ne&amp;xt tab</source>
        <translation>下一个标签页(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Next &amp;overlay</source>
        <translation>下一个着色视图(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Next &amp;problem</source>
        <translation>下一个问题(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Open a project file</source>
        <translation>打开项目文件</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Open at the next start what is open when the window is closed</source>
        <translation>下次启动时打开关闭窗口时已打开的项目</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Pre&amp;vious tab</source>
        <translation>上一个标签页(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Remove the selected blocks or the selected wire</source>
        <translation>移除所选模块或所选连线</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Reopen at the &amp;next start</source>
        <translation>下次启动时重新打开(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Replace a group or composite by what is inside</source>
        <translation>用内部模块替换组或复合模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Save &amp;picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Save the canvas as PNG or SVG</source>
        <translation>将画布保存为 PNG 或 SVG</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Save the project under another name</source>
        <translation>以另一个名称保存项目</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Select every block</source>
        <translation>选择所有模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show the cards in their size</source>
        <translation>按原始大小显示卡片</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show the next open project</source>
        <translation>显示下一个打开的项目</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show the open project before</source>
        <translation>显示上一个打开的项目</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show the whole network</source>
        <translation>显示整个网络</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show what is inside the selected block</source>
        <translation>显示所选模块的内部</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Take back the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Train the network in the background</source>
        <translation>在后台训练网络</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>U&amp;ngroup or unfold</source>
        <translation>取消组合或展开(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Version and folders</source>
        <translation>版本和文件夹</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>What every key does</source>
        <translation>各个按键的作用</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Write the trained network as ONNX, proved equal to what was trained</source>
        <translation>将训练好的网络写成 ONNX，并验证其与训练结果一致</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <location filename="../../designer/canvas/adding.py"/>
        <source>Add a block</source>
        <translation>添加模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/adding.py"/>
        <source>After {name}</source>
        <translation>在 {name} 之后</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/adding.py"/>
        <source>Before {name}</source>
        <translation>在 {name} 之前</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/adding.py"/>
        <source>Between {start} and {end}</source>
        <translation>在 {start} 和 {end} 之间</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/adding.py"/>
        <source>There is no block called &apos;%1&apos; any more.</source>
        <translation>已经没有名为“%1”的模块了。</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Align bottoms</source>
        <translation>底端对齐</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Align centres</source>
        <translation>水平居中对齐</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Align left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Align middles</source>
        <translation>垂直居中对齐</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Align right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Align tops</source>
        <translation>顶端对齐</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Distribute across</source>
        <translation>横向分布</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Distribute down</source>
        <translation>纵向分布</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Select three or more blocks to make the gaps between them equal.</source>
        <translation>请选择三个或更多模块来等距分布。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Select two or more blocks to put them in line.</source>
        <translation>请选择两个或更多模块来对齐。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <location filename="../../designer/canvas/ground.py"/>
        <source>An empty canvas</source>
        <translation>空画布</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/ground.py"/>
        <source>Drag a block here from the palette, or double-click.</source>
        <translation>从模块列表拖动一个模块到这里，或双击它。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/ground.py"/>
        <source>Or begin with a template: LeNet-5 learns digits in under a minute.</source>
        <translation>或从模板开始：LeNet-5 不到一分钟就能学会识别数字。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/ground.py"/>
        <source>Or press Tab and type two letters: in for an input, cv for a convolution.</source>
        <translation>或按 Tab 并输入两个字母：in 表示输入，cv 表示卷积。</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Add a block behind…</source>
        <translation>在后面添加模块(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Add a block…</source>
        <translation>添加模块(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Fit the network</source>
        <translation>显示整个网络(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Freeze its parameters</source>
        <translation>冻结其参数(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Group…</source>
        <translation>组合(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Insert a block…</source>
        <translation>插入模块(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Remove the wire</source>
        <translation>移除连线(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Select all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Train its parameters</source>
        <translation>训练其参数(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Unfold</source>
        <translation>展开(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Ungroup</source>
        <translation>取消组合(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Wire in a row</source>
        <translation>依次连接(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Go back to where this was opened</source>
        <translation>返回打开此模块的位置</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Make what is selected one block, which can be used again</source>
        <translation>将所选内容变成一个可重复使用的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Offer it in the palette of every project</source>
        <translation>在所有项目的模块列表中提供它</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Remove and &amp;reconnect</source>
        <translation>移除并重新连接(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Replace it by the blocks inside</source>
        <translation>用内部的模块替换它</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Replace it by the blocks it is made of</source>
        <translation>用构成它的模块替换它</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Save to my &amp;library</source>
        <translation>保存到我的模块库(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Shift+Del</source>
        <translation>Shift+Del</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Show the blocks inside</source>
        <translation>显示内部的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Tidy the &amp;layout</source>
        <translation>整理布局(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Wire what fed it to what it fed</source>
        <translation>将其上游与下游直接相连</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <location filename="../../designer/canvas/view.py"/>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/view.py"/>
        <source>{count} blocks selected</source>
        <translation>已选择 {count} 个模块</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <location filename="../../widgets/gallery_card.py"/>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <location filename="../../widgets/charts.py"/>
        <source>Arrow keys move the crosshair, plus and minus zoom, A shows everything.</source>
        <translation>方向键移动十字线，加减号缩放，A 显示全部。</translation>
    </message>
    <message>
        <location filename="../../widgets/charts.py"/>
        <source>Logarithmic axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <location filename="../../widgets/charts.py"/>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <location filename="../../widgets/charts.py"/>
        <source>{title} curves</source>
        <translation>{title}曲线</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <location filename="../../widgets/fields/boxes.py"/>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Duplicate {what}</source>
        <translation>创建 {what} 的副本</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Freeze {what}</source>
        <translation>冻结 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Group {what}</source>
        <translation>组合 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>None of the selected blocks is a group.</source>
        <translation>所选模块中没有组。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Remove the wire to {name}</source>
        <translation>移除通向 {name} 的连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Remove {what}</source>
        <translation>移除 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Rename {old} to {new}</source>
        <translation>将 {old} 重命名为 {new}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Select a group to put its blocks in its place.</source>
        <translation>请选择一个组，以便用其内部模块替换它。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>The project has another group &apos;{old}&apos;, so this one is called &apos;{new}&apos; here.</source>
        <translation>项目中已有另一个组“{old}”，因此这个组在此处称为“{new}”。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Tidy the layout</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Train {what}</source>
        <translation>训练 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Unfold {name}</source>
        <translation>展开 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Ungroup {name}</source>
        <translation>取消组合 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Ungroup {what}</source>
        <translation>取消组合 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Wire {what}</source>
        <translation>连接 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>{count} blocks</source>
        <translation>{count} 个模块</translation>
    </message>
</context>
<context>
    <name>CurveMenu</name>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>By {axis}</source>
        <translation>按{axis}</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>Light</source>
        <translation>弱</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>Logarithmic loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>Show everything (A)</source>
        <translation>显示全部（A）</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>step</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../widgets/curve_menu.py"/>
        <source>time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>DataFacts</name>
    <message>
        <location filename="../../widgets/data_facts.py"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../widgets/data_facts.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../widgets/data_facts.py"/>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../widgets/data_facts.py"/>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../widgets/data_facts.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../widgets/data_facts.py"/>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../../widgets/data_facts.py"/>
        <source>as the source sets it aside</source>
        <translation>由数据源预先划分</translation>
    </message>
    <message>
        <location filename="../../widgets/data_facts.py"/>
        <source>before it is resized</source>
        <translation>缩放之前</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <location filename="../../widgets/data_panel.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../widgets/data_panel.py"/>
        <source>Looking at the data…</source>
        <translation>正在查看数据…</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Freeze {name}</source>
        <translation>冻结 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Let {name} learn</source>
        <translation>让 {name} 参与学习</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Note on {name}</source>
        <translation>{name} 的备注</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Rename {old} to {new}</source>
        <translation>将 {old} 重命名为 {new}</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Set data {setting}</source>
        <translation>设置数据的{setting}</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Set training {setting}</source>
        <translation>设置训练的{setting}</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Set {setting} of {what}</source>
        <translation>设置 {what} 的{setting}</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Show “{title}” again</source>
        <translation>重新提示“{title}”</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>Silence “{title}”</source>
        <translation>不再提示“{title}”</translation>
    </message>
    <message>
        <location filename="../../designer/editing.py"/>
        <source>{count} blocks</source>
        <translation>{count} 个模块</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source> (did you mean &apos;{found}&apos;?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/sliding.py"/>
        <source> (spread over {reach} by its dilation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source> along axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source> inside &apos;{scope}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source> or a warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source> when it repeats {repeat} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source> − 1 that would begin behind the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>&apos;valid&apos;, &apos;same&apos;, &apos;full&apos;, a whole number, or one per axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>&apos;{group}&apos; has no exposed setting called &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source>&apos;{key}&apos; is missing: add it, or take another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source>&apos;{key}&apos; is {shown}, but must be {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>&apos;{name}&apos; cannot be a name: use letters, digits and _, and begin with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>&apos;{name}&apos; cannot contain &apos;{name2}&apos;, because &apos;{name2}&apos; contains &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>&apos;{name}&apos; cannot contain itself: use it outside &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>&apos;{name}&apos; could not be saved to the library {place}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>&apos;{name}&apos; is a word of Python: choose another name, such as {name}1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>&apos;{name}&apos; is used by PyTorch itself: choose another name, such as {value}1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>&apos;{name}&apos; is used by {node}{where}: remove or ungroup {node} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>&apos;{name}&apos; unfolds to {size} blocks, but Netloom runs at most {MAX_NODES}: let what is inside repeat less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>&apos;{shown}&apos; cannot be a setting&apos;s name: begin with a letter, in its usual spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>&apos;{shown}&apos; cannot be a setting&apos;s name: use letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>&apos;{shown}&apos; is a word that every block uses itself: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>+{before} maps of zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>0: channels; then length, or height and width, or depth, height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>0: only convolutions and dense layers count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <location filename="../../engine/blocks/base.py"/>
        <location filename="../../engine/blocks/differences.py"/>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <location filename="../../engine/blocks/permute.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>1 axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>1 block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>1 channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>1 channel: make it 1 group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>1 class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>1 image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>1 map, the fewest there can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>1 or 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>1 skip around a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>1 spatial axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>1 takes every entry, 2 every second one, and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>1/{reduction} in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>110 layers that train because gradients pass the skips unchanged; it wants an epoch of warm-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>3×3 reduce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>5×5 reduce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>A 1×1 convolution on the skip: where the shapes differ (auto), always, or never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>A block needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>A constant, the mirrored input, its outermost values, or its other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>A dense layer has a weight for every pair of numbers, needs much data to learn them, and is the first to learn by heart; a global average pool before it leaves one number for each map (Lin, Chen and Yan, “Network In Network”, 2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>A factor, or the size that comes out whatever goes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>A group needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>A group of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>A kernel of {kernel} has no middle, so what it gives would be shifted: use {kernel2} or {kernel3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>A large kernel of {large_kernel} has no middle, so its branch would be shifted: use {large_kernel2} or {large_kernel3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>A network can have {MAX_NODES} blocks at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>A network can have {MAX_REMARKS} notes and frames at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>A norm needs several numbers of every channel: of one alone the variance is 0, and torch refuses to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/featuremaps.py"/>
        <source>A sample of {size} bytes is none of {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>A training is running already: stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>A training is running: feature maps are shown when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>A training step with {images} needs {bytes_text} at its peak, but {device_text} has room for {bytes_text2}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>A transposed 2×2 convolution, or upsampling and a 1×1 convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/trainer.py"/>
        <source>A weight became infinite or NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>A weighted sum of weighted sums is one weighted sum: without an activation between them, two layers can express no more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>A wire from {node} to {node2} would close a cycle, because {node2} already feeds {node}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>A {what} cannot be &apos;{color}&apos;: choose {join} or {COLORS}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Activation before cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Activation bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>Adaptive average pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>Adaptive max pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Add Flatten and {units_text} behind {inputs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Add a 1×1 projection </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Add a 1×1 projection on the skip of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Add an Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Add {article}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Add {title} and {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Added to the variance, so that nothing is divided by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>After how many epochs the learning rate steps down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>AlexNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>AlexNet (2012)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>AlexNet (one tower)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Align corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>All channels learn one slope; else each learns its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>All its additional depth lies in the third stage, where the maps are small and the parameters pay best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Along which axis it is cut. 0: channels; then length, or height and width, or depth, height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Along which axis it is parted. 0: channels; then length, or height and width, or depth, height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Along which axis the numbers belong together; 0: channels; then length, or height and width, or depth, height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Along which axis they are joined. 0: channels; then length, or height and width, or depth, height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>Alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Among how many groups the channels are dealt out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>An axis of size 1 goes with any length, by repeating its number (broadcasting): such a branch says the same at every position, which in a sum is more often a stride too many than meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Another seed divides the images in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Append {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Approximation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Average pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Basic: two 3×3 convolutions. Bottleneck: 1×1 down, 3×3, 1×1 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <location filename="../../engine/blocks/inception.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Batch norm over one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>Batch normalisation needs more than one value for each channel, but a batch has only one image here: use a batch size of 2 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>Beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Between two windows that do not touch lie numbers that no window reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Beyond one label for one image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Beyond some twenty layers a plain stack learns worse the deeper it gets, even on its training data; skips take that away (He et al., “Deep Residual Learning”, 2016, section 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Bias before batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Bottleneck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Bottlenecks squeeze the channels before each 3×3 convolution, so that 50 layers cost hardly more than 34.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Box blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>Branch spread over positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Branch that leads to no output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Built-in handwritten digits, drawn images of an X or an O, a folder of class folders, MNIST-style IDX files, CIFAR-10/100 binary files, or a NumPy .npz file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>CELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>CIFAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR Plain-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR Plain-32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR Plain-44</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR Plain-56</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-110</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-44</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-56</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR-10, with and without skips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Call {name} &apos;{free}&apos; in the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Ceil mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Channel shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Channels of zeros before those that arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Channels of zeros behind those that arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Channels, then height and width, such as 16×4×4; one of them may be -1: what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Channels, then height and width: 1×32×32 for grey, 3×224×224 for colour images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Circular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Concatenate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Connect {above} to {name} as a skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Connect {name} to {name2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>ConvNeXt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Convolution along one axis: the first layer&apos;s 80-sample filters learn a filter bank from raw sound, as the ear has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Count padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Cross-entropy takes scores and applies a softmax of its own: of probabilities it takes the softmax twice, which flattens them and slows learning. A softmax that ends the network is left out in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Cross-entropy takes the scores before a softmax and applies one of its own, which is exact where the logarithm of a rounded probability is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Cross-entropy wants scores of any size: where they are clipped, a class can never be ruled out, and where an activation is flat its layer learns nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Cubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>Data cannot flow &apos;{flow}&apos;: choose right or down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Degradation at work: a network that could copy plain-20 and add the identity does not find that by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Dense block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Dense layer with most of the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Dense with </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Dense with {units} unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Dense with {units} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>DenseNet-121</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Depthwise separable convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Device is &apos;{device}&apos;, but must be one of auto, cpu, cuda, cuda:N, mps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Dilation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Distance between the filter&apos;s taps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Distance between the taps of the depthwise filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Doubling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Down to see the whole, up again to every pixel; skips bring back the fine detail that pooling has lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/drawn.py"/>
        <source>Drawn X and O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Dropout before batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Dropout changes the variance in training only, so the norm remembers one that it does not meet later (Li et al., “Understanding the Disharmony between Dropout and Batch Normalization”, 2019).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Each layer adds 32 maps to all maps before it, so features are used again: 121 layers in 8 million parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Emboss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Every module looks with several kernel sizes at once, and 1×1 convolutions keep that cheap: a ninth of AlexNet&apos;s parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Everything behind a layer is computed from what it gives: what it leaves out is lost for good (the data-processing inequality).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Exact, or by a tanh (a little faster on some devices).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Expand 1×1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Expand 3×3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Expansion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>Extra data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Feature maps in each group of the 3×3 (4 in ResNeXt); 0 divides the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Feature maps of both 3×3 convolutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 convolution before the 3×3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 convolution before the 5×5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 convolution behind the 3×3 max pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 convolution that narrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 3×3 branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Feature maps of the 3×3 convolution, where no width is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Feature maps of the 3×3 convolutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 5×5 branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Feature maps that come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Feature maps that each layer adds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Feed everything from {keep}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Filled with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Filters that move along three axes: what pools and strides save grows with the cube of the side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Fixed kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>For each axis of the result the one it comes from: 1, 2, 0 puts the channels last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>For how long the learning rate grows linearly from zero before the schedule begins; in a training shorter than that it only grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Gaussian blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Give each end an Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Give each output an Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Give every channel mean 0 and deviation 1, measured on the training part alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Give {name} an Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Global average pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Global max pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>GoogLeNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Group norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/digits.py"/>
        <source>Handwritten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Hard sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Hard swish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Hard tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Hidden bottleneck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>How far apart the filters are laid down: the output grows by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How far each step goes; the peak of the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>How far the 3×3 convolution moves: 2 halves the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>How far the depthwise filters move at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>How far the filter moves at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>How far the first block&apos;s 3×3 convolution moves: 2 halves the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>How far the first block&apos;s depthwise filters move: 2 halves the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>How far the window moves at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>How many attentions work side by side; they share the channels out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>How many blocks follow one another; only the first has the stride.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>How many branches meet here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>How many copies follow one another, each fed by the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>How many equal pieces there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>How many feature maps come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>How many layers; each adds as many maps as the growth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>How many neighbouring channels count, the number&apos;s own among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>How many numbers come out; in the last layer, one per class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>How many such blocks follow one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>How many such blocks follow one another; only the first has the stride.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>How many times as large along each axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>How many times as large; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>How many times as many maps there are between the 1×1 convolutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>How many times fewer numbers there are in the middle; at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>How many times its maps the input is widened to; 1 leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>How many times more maps leave a bottleneck than its 3×3 has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>How many times the filters come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>How many times the growth the 1×1 before each 3×3 has; 0 leaves the 1×1 out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How much of the last step the next one keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How often the whole training part is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>How sharply it bends: the larger, the closer to ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>How strongly the mean square of the neighbours divides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How strongly weights are pulled to zero at every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How the learning rate changes: not at all, in steps down, or along half a cosine to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>IDX (MNIST)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Image with its channels last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Images per training step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Inception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Inception and DenseNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Input and output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Insert Flatten before {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Insert Permute to {wanted} behind {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Insert Permute {between}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Insert Reshape to {shape} before {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Insert Reshape to {sizes} {between}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>Insert Upsample between {sources} and {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Insert a 1×1 convolution to {channels} maps before {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Insert global average pool before {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/proposal.py"/>
        <source>Insert {label} between {source} and {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Insert {layer} before {giver}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Insert {title} before {above}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Insert {title} before {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Insert {title} between {name} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/inside.py"/>
        <source>Inside {join}: {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/composite.py"/>
        <source>Inside {node}, {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>Inside {node}, {name} has nothing at its input: draw a wire to it, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/composite.py"/>
        <source>Inside {node}, {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>Inside, {name} refuses it: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Instance norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Inverted residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Join along the {axis_name} in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Join them with {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Keep only {name} and what feeds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Keep {name} and what feeds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Kernel larger than its input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Kernel of the 5×5 branch: 5 as in the paper, 3 as in common libraries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Kernels made by hand, 27 numbers that stay fixed, give 9 where a diagonal or the crossing of an X is; only 98 weights are left to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Large kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Layer norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Layer scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Layers read the first axis as the channels, so an image that is stored as height by width by channels is read as a row of narrow images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>LeNet-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>Lead {what} of convolutions, each with an Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Learned numbers, or sines and cosines that stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Learned scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Lecture CNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} cut off {most} on each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Let {name} learn its pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} mix positions linearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} pad with zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} pad {spare} on each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} repeat positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} repeat the outermost values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Let {name} take away every axis of size 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Let {name} take everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Let {name} take the last {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Let {name} take what there is from {clipped} to </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>Local response norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Log-softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Lowest is {low} and Highest {high}, so nothing lies between: make Highest the larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/lp_pool.py"/>
        <source>Lp pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>MNIST-style IDX files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Make ReLU of the {hidden_count} hidden activations of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Make {flatten} a {lower}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Make {name} a Concatenate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a Dense with {filters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a Gaussian blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a box blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a layer norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a plain Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>Make {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>Matrix multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Max pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Mean has {value} and Deviation {deviations}: give one number for all channels, or as many to both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>Memory ran out {where} with batches of {batch}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Merging and splitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Mish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>MobileNetV2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Move {dropout} behind {norm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/lp_pool.py"/>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Normalisation and dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Normalise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Normalise by constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Nothing between {name} and {other} bends the line, so together they do what one layer could: put an activation between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Nothing but 3×3 convolutions: computation peaks in the first layers, and 102 of 138 million parameters sit in one dense layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Nothing in the network can learn, because every block with parameters is frozen: make one trainable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Nothing in the network can learn, because no block has parameters: add a convolution or a dense layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Nothing in the network can learn, because no block that is in use has parameters: use one again that is bypassed, or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/setup.py"/>
        <source>Nothing in the network can learn: add a Convolution or Dense block, or mark one as trainable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>Nothing is selected: select the blocks that should become a group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>NumPy .npz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>NumPy file {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>One slope for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Order is {join}, but must name each axis once: give {axes} in any order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/output.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Output padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Output padding is {more}, but must be less than the stride {stride} or the dilation {dilation}: use {max} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Output shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Output size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Over 150 layers and still less computation than VGG-16, with fewer than half of its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>PReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Pad channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Padded with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Padding {padding} is more than half of the window {kernel}: use {min} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Parameter-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Parts that a bottleneck&apos;s 3×3 is divided into (32 in ResNeXt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Parts that the 3×3 convolution is divided into (32 in ResNeXt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Parts that the channels are divided into; each is filtered on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Parts that the channels are divided into; each is normalised on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Permute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>Pictures in {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Pixel shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Plain stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Plain: convolution, batch norm, ReLU. Pre-activation: batch norm, ReLU, convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Positional embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Positions added after each axis; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Positions added before each axis; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Positions added on both sides of every axis; at most half the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Positions along each axis of the blur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Positions around the input: valid adds none, same keeps the size (divided by the stride), full adds all that still overlaps; or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Positions cut off after each axis; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Positions cut off before each axis; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Positions cut off the result on both sides of every axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Positions put back behind every axis; less than stride or dilation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Positions that come out; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Pre-activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Prewitt x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Prewitt y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>RMS norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>ReLU6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Receptive field</source>
        <translation>感受野</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Receptive field smaller than the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>Reduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Reflect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Remove the open input of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <location filename="../../engine/repairs/proposal.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Remove {name} and what only feeds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Remove {name} and what only it feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Remove {name}, which cannot take {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <location filename="../../engine/suitability.py"/>
        <source>Remove {others} and what only feeds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Repeat the nearest position, or mix two (linear) or four (cubic) along each axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Replicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-101</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-152</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-34</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Reshape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>Reshape to {gate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>Reshape to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Residual stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Running statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>SELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Scale and shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Scale by constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Scale channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Self-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the axis of {name} to {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the axis of {name} to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the axis of {name} to {shape_count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>Set the batch size to {largest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the dilation of {name} to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the expansion of {name} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the factor of {name} to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the factor of {name} to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the groups of {name} to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the heads of {name} to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the kernel of {name} to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the kernel of {name} to {fits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Set the kernel of {name} to {larger}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the kernel of {name} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the order of {name} to {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the padding of {conv} to same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the padding of {join} to same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the padding of {join} to same and a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>Set the padding of {layer} to same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the padding of {name} to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the padding of {name} to same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the padding of {name} to {one_or_each}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the parts of {name} to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the repeat of {name} to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the shape of {above} to {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the shape of {name} to {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the shape of {name} to {sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the shape of {name} to {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the stride of {above} to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the stride of {layer} to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>Set the stride of {layer} to {stride}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the stride of {name} to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Set the stride of {name} to {smaller}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the {key} of {name} to 1,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the {key} of {name} to {small}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Set the {sized_by} of {last} to {classes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Set the {size} of {name} to {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the {what} of {layer} to 1,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the {what} of {layer} to {channels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the {what} of {layer} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Set {what} in {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Shape and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Shape is {shape}, but a size of 0 leaves no numbers: give each axis at least 1, or -1 for what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Shape is {shape}, but only one axis can take what is left: give the others a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Share of a negative input that passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Share of each new batch in the running mean and variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Share of the channels that is zeroed at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Share of the images that choose the best epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Share of the images that only the final evaluation sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Share of the images that the network learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Share of the inputs that is zeroed at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Share of the maps that is kept, rounded down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Share of the samples that skip the block while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Share of the samples that skip the branch at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sharpen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Sigmoid or tanh in depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Signal CNN (M5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Sinusoidal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Size of each filter; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Size of the depthwise filters; odd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Size of the depthwise filters; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Size of the window; one number or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Skips let gradients pass unchanged, so that depth helps; one dense layer at the end is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Small and fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sobel x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sobel y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Softmax before cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Softmax that training leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Softsign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Spatial dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Split seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Squeeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>Squeeze and excitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>SqueezeNet 1.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Standard deviation of the Gaussian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Start of every random choice in a run: initial weights, order of images, dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Step</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Step every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Step factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Stochastic depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Stop is 0, but nothing lies between {start} and the first entry: leave it empty to take all up to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Stop is {stop}, but must be more than Start, which is {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Stride larger than the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Subtract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sum channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Summary of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Switch off the bias of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The 39×39 network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>The Input block has {wanted} channels, but {what} has images with {own}: set the Input block&apos;s channels to {wish}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>The Input block takes {input_shape} numbers, but {what} has images of {own} = {prod}: set its shape to {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>The Input block takes {input_shape}, but {what} has images: give it three sizes, channels×height×width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The Input block takes {join}, but the pictures in {root} need (1, H, W) for grey or (3, H, W) for colour: change its shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/layouts.py"/>
        <source>The Input block takes {wanted}, but {where} has samples of {value}: set the Input block to {value2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>The accelerator failed {where}: train again, and if it fails again set the device to cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The accuracy of AlexNet with a fiftieth of its parameters: squeeze by 1×1 before every 3×3, and end without a dense layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>The array {name} in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>The axis that goes, 0 being the channels; empty: every one of size 1 but the channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>The bias of {layer} has no effect, because {norm} subtracts it again: switch it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/digits.py"/>
        <source>The built-in digits are part of scikit-learn: install scikit-learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>The channels at each position, as in ConvNeXt and transformers; or the whole sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The class folder {each} is left out: it holds no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The class {classes} of {root} is left out: none of its pictures to learn from can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The class {name} of {root} is left out: it has no pictures in the training folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>The constant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>The data has no path yet: choose {wants}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/evaluate.py"/>
        <source>The data has no {part} part: give it a share in the data settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/dataset.py"/>
        <source>The data has {images_count} images but {labels_count} labels: every image needs one label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The data in {root}, {count} pictures,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/splits.py"/>
        <source>The data leaves nothing to learn from because {cause}: add images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>The device is set to mps, but this machine has no Apple GPU that PyTorch can use: choose auto or cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>The device is set to {name}, but PyTorch finds no CUDA accelerator here: choose auto or cpu, or install its driver and a CUDA build of PyTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>The device is set to {name}, but this machine has {there}: choose one of those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>The entry before which it ends; -1 is the last one, empty takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/lp_pool.py"/>
        <source>The exponent p of the norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>The exported model is not the network: {reason}; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>The factor of every channel before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>The filter row by row, such as 1 0; 0 1; a single row for signals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>The first entry that is taken, counted from 0; -1 is the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>The folder or file with the data; relative to the project&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The folder {folder} is left out: it cannot be listed ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The folder {folder} is left out: it holds no class folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>The folder {path} cannot be listed ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>The groups in &apos;{name}&apos; lie {depth} deep in one another, but at most {MAX_DEPTH} can: ungroup one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>The job broke off inside Netloom ({first}): please try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>The label &apos;{label}&apos; cannot be a tensor&apos;s name: use at most {MAX_NAME_LENGTH} letters, digits and _, and begin with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/dataset.py"/>
        <source>The labels go from {min} to {max}, but the data has {classes_count} classes: labels must be 0 to {classes_count2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The lecture&apos;s exercise in sizes: 39 becomes 37, 17 and 7 while 3 channels become 40, and 1,960 numbers reach the softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>The library has a group called &apos;{title}&apos;: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>The library of groups {place} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>The library of groups {place} has {files_count} files, of which the first {MAX_GROUPS} were read: move some of them elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/measuring.py"/>
        <source>The loss became {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>The mean over all positions counts what was seen, but not where: a shape larger than the receptive field is never seen as one (Araujo, Norris and Sim, “Computing Receptive Fields”, 2019).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>The name &apos;{name}…&apos; has {name_count} characters: use {MAX_NAME_LENGTH} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>The name &apos;{name}…&apos; has {name_count} characters: use {MAX_TITLE} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>The name of this input in the exported model; empty: the block&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/output.py"/>
        <source>The name of this output in the exported model; empty: the block&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The narrower AlexNet that libraries ship: one tower, no normalisation, and still 59 of its 61 million parameters in three dense layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network ends in {ends_count} places ({join}): put an Output behind each that is one, join them, or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network ends in {ends_count} places ({join}, …): put an Output behind each that is one, join them, or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network ends in {ends_count} places, {join} and {shown}: put an Output behind each that is one, join them with Add or Concatenate, or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network ends in {ends}, which has {output_ports_count} outputs: put an Output behind each that is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network ends in {last}, which has {output_ports_count} outputs: put an Output behind each that is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network has no Input, so no data can enter: add one from the palette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network has no Input, so no data can enter: add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network has no output: behind the Input there is nothing that computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network has no output: put a block behind the Input that computes something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/featuremaps.py"/>
        <source>The network has no {node} whose feature maps could be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>The network has {by_name_count} blocks, but Netloom opens at most {MAX_NODES}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>The network has {ends_count} Outputs, {join} and {shown}, but the data has one label for each image: keep one Output to train it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>The network has {inputs_count} Inputs, {join} and {shown}, but the data gives one image at a time: keep one Input to train it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/setup.py"/>
        <source>The network has {inputs_count} inputs ({join}), but the data gives one image at a time: keep one Input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/setup.py"/>
        <source>The network has {outputs_count} outputs ({join}), but the data has one label for each image: keep one Output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network is empty: drag an Input and layers from the palette, or start from a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The network that began it: 11×11 filters with stride 4 take 224 pixels to 55, and pools take those to 27, 13 and 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network unfolds to {blocks} blocks, but Netloom runs at most {MAX_NODES}: let what is in it repeat less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/problems.py"/>
        <source>The network unfolds to {total} blocks, but Netloom runs at most {MAX_NODES}: let {value} repeat less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>The norm subtracts the mean of every channel and the bias with it, then adds a shift of its own (Ioffe and Szegedy, 2015, section 3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>The outer weights of such a kernel meet padding only, at every position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>The path {path} cannot be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>The power to which the divisor is raised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/problems.py"/>
        <source>The project has no data to learn from: choose a source under Data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>The project has no data: choose one of the built-in sources, or a folder or file of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>The project has no group called &apos;{name}&apos;: add it to the project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>The rule that turns gradients into steps: SGD with momentum, RMSProp, Adam or AdamW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>The run in {path} ended before it had any weights: train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>The run&apos;s folder cannot be written {where}: {reason}; make room or move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The same convolutions without skips: at 20 layers hardly worse, so that one sees what comes of depth alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>The selected blocks cannot become one, because {listed} {lie} between them: select it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>The selected blocks cannot become one, because {listed} {lie} between them: select them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>The setting &apos;{setting}&apos; of {node} is a setting of &apos;{group}&apos; already, under the name &apos;{value}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The shallowest VGG trains from random weights; the paper began its deeper networks with what this one had learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>The slope before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The smallest complete classifier: two convolutions learn features, two dense layers and a softmax decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The smallest of the family: its shortcuts have no parameters, so it learns exactly as many numbers as plain-20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>The text has {text_count} characters, but blocks as text have at most {MAX_CHARACTERS}: is it something else?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>The title of &apos;{shown}&apos; must be one line of {MAX_TITLE} characters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>The weights {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>The wire to {node} goes through a point that is not on the canvas: give two numbers up to 10,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>The wire to {node} goes through {way_count} points: use {MAX_POINTS} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/wiring.py"/>
        <source>The wires form a cycle ({join}): data must flow from input to output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The worst of the family and the deepest plain one; the same numbers with skips are its best but one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>The {what} has {text_count} characters: use {MAX_TEXT} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>The {what} {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>There are no blocks in this text: copy blocks in Netloom, or the text of a .netloom file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/dataset.py"/>
        <source>There are {warnings_count} more warnings like these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>There is already a block called &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>There is already a block called &apos;{new_name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <location filename="../../engine/groups/grouping.py"/>
        <source>There is already a group called &apos;{title}&apos;: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>There is no block called &apos;{inner}&apos; in the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>There is no block called &apos;{kind}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/wired.py"/>
        <source>There is no block called &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/scope.py"/>
        <source>There is no group called &apos;{name}&apos; in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>There is no job called &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>There is no setting {shown} here: there is {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>There is no {path}: choose {wants}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>These blocks are damaged at &apos;{error}&apos;: copy them again, or mend it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>These blocks cannot be pasted: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>These blocks were copied from a newer Netloom (format {version}; this one reads up to {FORMAT_VERSION}): update Netloom to paste them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>These blocks were cut off: copy the whole text, from &apos;netloom blocks&apos; to &apos;{END}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Three layers more than VGG-16 and a quarter more computation, for almost no gain: plain depth has reached its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Total, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>Training broke off {where} ({first}): the run&apos;s error.log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Training, validation and test part add up to {total}, but must add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Transposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Transposed convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Twelve layers more than ResNet-20, and better for them: compare it with the plain pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Twelve layers more than plain-20, and worse, on the training part too: it is not overfitting that harms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Twice the depth of ResNet-18 in the same four stages: with skips the deeper network is the better one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Two 3×3 convolutions see what one 5×5 sees, with fewer weights and a ReLU in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>Two blocks are called &apos;{name}&apos;: rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Two convolutions with pooling turn a digit into 400 numbers; most parameters are in the first dense layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Two inputs: camera and state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Two layers with nothing between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>Two settings of the group are called &apos;{shown}&apos;: rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>Two wires end at the port &apos;{port}&apos; of {node}: an input takes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>U-Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>U-Net down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>U-Net up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Under a million parameters in 56 layers, and still easy to train: each block only adds a little to the identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Unsqueeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>Unterminated string starting at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Up to {name}, even the shortest way through the network passes {depth} layers: let skips lead around some of them, with Add or with residual blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Up to {name}, {depth} activations in a row are flat at both ends, so hardly any gradient reaches the first layers: use ReLU or one of its kind between the layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Upsample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/proposal.py"/>
        <source>Use all {bypassed_count} bypassed blocks again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Use the training&apos;s running mean and variance once training is over, as batch norm does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/proposal.py"/>
        <source>Use {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Use {what} for every channel in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Use {what} on every axis of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG-11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG-13</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG-19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Validation part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Very deep without skips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Volume CNN (VoxNet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>What a picture does not show enters beside it: an image branch and a vector branch are concatenated before the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>What a very negative input becomes, without the sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>What everything is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>What is above becomes this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>What is above passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>What is added afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>What is below becomes this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>What is divided by: one number above 0, or one for each channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>What is subtracted: one number, or one for each channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>What leads to no Output is neither computed nor trained nor exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/featuremaps.py"/>
        <source>What leaves this block has no positions, so there is no map to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>What the divisor begins with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>What the learning rate is multiplied with at each step down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>What the rest becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Where shapes differ: a 1×1 convolution, or every second position and maps of zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Where such a curve is flat its gradient is nearly zero, and in a chain these factors multiply (Glorot and Bengio, “Understanding the Difficulty of Training Deep Feedforward Neural Networks”, 2010).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Where the new axis comes to stand: 0 is before the channels, 1 behind them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Where to compute: auto takes an accelerator if there is one; or cpu, cuda, cuda:1, mps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Whether a ReLU stands behind both convolutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Whether a last window that lies only partly on the input counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Whether batch norm stands behind both convolutions, without biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Whether batch norm stands in place of the biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Whether each channel learns a factor, small at first, before the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Whether each channel learns a scale and a shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Whether each filter adds a learned number; needless before batch norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Whether each of the four projections adds a learned number per channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>Whether each unit adds a learned number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Whether padding counts as zeros in the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Whether positions move into channels instead: space to depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Whether the feature maps get a learned number; needless before batch norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Whether the outermost positions stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Whether the results of all channels add up to one map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Whether what is normalised is scaled as training finds best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Which filter; custom takes the numbers typed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Widen by 1×1, filter each channel on its own, narrow again: a sixth of the computation of ResNet-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>With a batch of 1, {name} sees one number of each of its {shape} channels and cannot tell a variance: train with larger batches, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>With skips the error goes on falling with depth, where that of the plain networks rises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>X or O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Zeros around the input: valid adds none, same keeps the size (divided by the stride), full adds all that still overlaps; or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Zeros around the input: valid adds none, same keeps the size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Zeros, the mirrored input, its outermost values, or its other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>a NumPy .npz file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a \ in a text has no meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a \u in a text needs four hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>a block is {shown}, but must be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a colon is missing behind a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a comma or a closing bracket is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>a group cannot contain itself, but here it does: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>a group is {shown}, but must be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a key in double quotes is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a line ends inside a text: its closing quote is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>a line that is no job was left out
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <location filename="../../engine/projectgraph.py"/>
        <location filename="../../engine/projectgroups.py"/>
        <location filename="../../engine/projectreader.py"/>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>a list of rows of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>a list of whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>a multiple of {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>a note or frame is {shown}, but must be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a number has thousands of digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>a number, or a list of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>a part of its path is not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/layouts.py"/>
        <source>a single number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a text has no closing quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a value is missing or misspelt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>a whole number, or one whole number per axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>a wire leads to {shown}, but there is no block of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>a wire must be two ports, such as [&quot;conv1&quot;, &quot;relu1&quot;].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>a {kernels} kernel there, {kernels2} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>a {part} of {shapes} there, {shapes2} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>above {threshold}{instead}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>adds numbers one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/splits.py"/>
        <source>all of it is set aside for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>along axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>an exposed setting is {shown}, but must be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <location filename="../../engine/projectreader.py"/>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>averaged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>averages numbers one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>axes 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>axis 0 alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>before the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>before {ends_count} inputs of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>begins at {initial}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>between {join} and {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>between {node} and {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>block {word} = {word2}({pairs}) at {x} {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>bring both to one form, for example by a Flatten behind the larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>can&apos;t allocate memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>channels {join}{rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>choose Sobel x, a blur or one row of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>choose a blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>choose sizes whose product divides {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>choose sizes whose product is {count}, or put -1 in the place of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>choose {either} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>compares numbers one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>corners aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>cuda:0 to cuda:{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>dilation {dilation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>else {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>end of netloom blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>end the network with a dense layer of {removeprefix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>even one image is too much, so make the network or its images smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>feed {word} -&gt; {word2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>four numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>give one number, or {channels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>give one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>give one row of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>global average pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>growth {growth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/output.py"/>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>in step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>infinite values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>it also has {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>it cannot be run ({first})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>it gives {shapes} numbers, but the network gives {shapes2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>it has no {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>it has {results_count} outputs, but the network has {wanted_count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/splits.py"/>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>it is nested hundreds of levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>it or the network gives numbers that are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>its folder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/admission.py"/>
        <location filename="../../engine/analysis.py"/>
        <location filename="../../engine/blocks/composite.py"/>
        <source>its input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>its links lead in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>its name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>its outputs differ by {difference}, more than {tolerance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>keeps {compression}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>make both the same, for example by a 1×1 convolution on the skip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>make both the same, for example by a dense layer on the skip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>make both the same, for example by padding, or by a stride on the skip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>make the network or its Input smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>make these two the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>maximum over {inputs} positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>mean over {inputs} positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>mean {mean}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>multiplies numbers one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be {at_most} {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>needs a width and a height above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>needs an area of four numbers up to 10,000,000: the left edge, the top edge, the width and the height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>netloom blocks {FORMAT_VERSION}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>no arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <location filename="../../engine/blocks/dense.py"/>
        <source>no bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>no number of parts does, so take pieces by Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>no settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/measuring.py"/>
        <source>not a number (NaN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>one map of {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <location filename="../../engine/network.py"/>
        <location filename="../../engine/suitability.py"/>
        <source>one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>one number each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>only cuda:0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>only {entries_count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>or {rank}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>output padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>output size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>pad {added}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>pad {padding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>pad {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>positions to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>positions to tell apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>put a Permute on one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>residual stages of the {stages_count} plain stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>set its shortcut to projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>set the batch size to {largest} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>set the {sized_by} of {last} to {classes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>set {word} = [</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>set {word} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>silenced advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>silenced advice is {shown}, but must be text of up to {MAX_SILENCED} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>slope {slope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>something follows the closing bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>std {std}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/pooling.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>stride {stride}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>subtracts numbers one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>the batch axis of &apos;{name}&apos; is fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/digits.py"/>
        <source>the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>the disk is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/drawn.py"/>
        <source>the drawn X and O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragmenttext.py"/>
        <location filename="../../engine/repairs/forms.py"/>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the file does not define the group {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the file ends in the middle: it was cut off, so take an earlier copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the file was made by a newer Netloom (format {shown}; this one reads up to {FORMAT_VERSION}): update Netloom to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the flow is {shown}, but must be &apos;right&apos; or &apos;down&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>the folder or a file of the binary CIFAR data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>the folder or the images file of an IDX data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>the folder that holds one folder per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the format is {shown}, but must be a whole number from 1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>the key &apos;{key}&apos; stands twice in one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>the network has {entries_count} blocks, but Netloom opens at most {MAX_NODES}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>the note has more than {MAX_NOTE} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>the others {common}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>the position of {name} must be two numbers up to 10,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the project&apos;s name has more than {MAX_TITLE} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>the run of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>the run of {weights}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the text of {name} has more than {MAX_TEXT} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the way of a wire must be a port and points, such as [&quot;relu1&quot;, [[10, 20]]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the wire to {shown} goes through {entries_count} points, but must go through 1 to {MAX_POINTS}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the wire to {shown} goes through {shown2}, but a point must be two numbers up to 10,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the wire to {shown} has two ways, but can have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>there are {entries_count} notes and frames, but Netloom opens at most {MAX_REMARKS}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>there is the way of a wire to {shown}, but no wire ends there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>there were no samples to compare it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>this is not JSON, so it is not a {suffix} file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>to {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <location filename="../../engine/projectgraph.py"/>
        <location filename="../../engine/settings.py"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>try a batch size of {batch}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>try a learning rate of {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>two blocks are called &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>two groups are called {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>two notes or frames are identified by {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>two wires end at {shown}, but an input takes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/problems.py"/>
        <source>what is inside {largest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>which differ in {join} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>which differ in {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>which have {axes} and {axes2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>whole sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>width {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>wire {word} -&gt; {word2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>wraps round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>you have no right to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>your share of the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/drawn.py"/>
        <source>{WHAT} at this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{at_least} {number} and {at_most} {number2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>{axis_name} ({a} and {b})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>{batch} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{blocks} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>{branch1} + {branch3} + {branch5} + {pool} = {channels} maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>{branch1} + {branch3} + {branch5} + {pool} maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>{channels} + {layers}·{growth} = {channels2} maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>{channels} channels: make the groups a divisor of {channels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{classes} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{counted} number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{counted} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/memory.py"/>
        <source>{count} TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>{count} axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{count} filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{count} filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{count} group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{count} groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{count} head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{count} heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>{count} layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>{count} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <location filename="../../engine/blocks/unet.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>{count} map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <location filename="../../engine/blocks/unet.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>{count} maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>{count} maps{grouped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>{count} map{grouped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/words.py"/>
        <source>{count} number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/words.py"/>
        <source>{count} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>{count} unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>{count} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>{dropout} zeroes numbers before {norm} measures them, so {norm} learns a spread that is wrong as soon as training ends: put {dropout} behind {norm}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <location filename="../../engine/suitability.py"/>
        <source>{ends_count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{end} takes a softmax of what {name} has made probabilities of already: remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>{error}, so the file cannot be read: mend it there, or take another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>{file} could not be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is left out: it cannot be read ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is left out: it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is left out: its record {place} has the label {labels}, but {title} has the labels 0 to {classes_count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is left out: its {size} bytes are no whole number of {title} records of {record} bytes, so it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is missing; the other files are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{filters} filters do not divide into {groups} groups: make the filters a multiple of the groups, or give the width of a group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{filters} filters do not divide into {groups} groups: make the filters a multiple of the groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{filters} filters times an expansion of {expansion} are {channels} maps: use {MAX_FILTERS} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>{first} by {second}; {product} = {prod} products, none of them a layer&apos;s MACs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{folder} holds both CIFAR-10 and CIFAR-100: choose one file of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{folder} holds no events of a run: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{giver} gives {shape}, but the data has {many}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{giver} gives {shape}, but {many} need{value} one number each: {ending}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{giver} gives {shape}, but {many} need{value} one number: {ending}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>{groups} groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{groups} groups of {width} maps are {groups2}: use {MAX_FILTERS} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{images} has no labels: put {own}{endings} beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{images} holds {images2} images, but {name} holds {labels} labels: they do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{images} is not an images file: choose one such as train-images-idx3-ubyte, with its labels beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>{inner} has no setting &apos;{setting}&apos;: there is {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>{inner} is a port of the group: what arrives there decides about its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{inputs_count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>{inputs} inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{inputs}{sign}{power} = {made} channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>{join} = {total} channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/composite.py"/>
        <source>{join} = {total} in {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{join} and {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>{join} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>{kernel} projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/inside.py"/>
        <source>{label} in {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>{label} through Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{label} with padding {half}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{label} with same padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{layers_count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>{lost} leads to no Output: draw a wire from what it feeds to one, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>{matrix_count}×{matrix_count2} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{name} ({node}) has no {what} inside: open it and add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>{name} and {other} are both called &apos;{label}&apos; in the exported model: give one of them another label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{name} averages features that each see {size} of {image} pixels: shrink the image earlier, or put more layers before it, so that a feature can see a whole object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>{name} cannot be ungrouped, because its setting &apos;{value}&apos; is one of the group around it: take that setting away from the group first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} clips the scores that {before} gives the loss: remove it, so that a score can be any number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} ends the network, but the loss takes a log-softmax itself, and a second one changes nothing: remove {name} where scores are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} ends the network, so it is left out in training, where the loss takes the softmax, and only makes probabilities in the exported file: remove {name} where scores are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <location filename="../../engine/expansion.py"/>
        <source>{name} feeds nothing: draw a wire from it, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} gives probabilities, and cross-entropy takes a softmax of them once more: remove it, or put it at the very end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} gives {shape}, which is read as {shape2} maps of {shape3}: if it is an image of {shape4} pixels, set its shape to {first}, or put a Permute behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{name} has a {part} there, none here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/node.py"/>
        <source>{name} has no input, so it cannot be bypassed: bypass what it feeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/node.py"/>
        <source>{name} has no output, so it cannot be bypassed: bypass what feeds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{name} has no {part} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>{name} has no {side} port {shown}: there is {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/analysis.py"/>
        <source>{name} has nothing at its input{which}: draw a wire to it, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>{name} has the colour {shown}, which there is not{similar}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>{name} has {shown}, which blocks do not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{name} has {sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{name} has {size} MB, but a {suffix} file has at most {MAX_BYTES}: is it something else?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>{name} holds {own} of the {total} parameters ({share} %): shrink the image further before it, or pool each map to one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>{name} is a block {shown}, which this Netloom does not know{similar}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>{name} is a {title}, not a group, so it cannot be ungrouped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>{name} is called &apos;{label}&apos; in the exported model, but so is a block: give it another label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>{name} is not a number that JSON has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{name} is not a {suffix} file: byte {start} is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>{name} is where data {does} the network, so it cannot go into a group: leave it out of the selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} leads to no Output, so it does not run: give it an Output, or remove what only leads to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>{name} leads to no Output: draw a wire from what it feeds to one, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>{name} lets only {passes} through, and all that follows must be told from that: give it more outputs, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{name} moves {strides} at each step, but its window is {kernels}, so what lies between is never read: make the stride as small as the window, or the window larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{name} slides a {reach} window over {space} positions, so much of it sees only padding: make the kernel smaller, or shrink less before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{name} was made by a newer Netloom (format {newer}), which this one would damage: save under another name, or update Netloom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{name} would unfold to {block_count} blocks when it repeats {repeat} times, but Netloom runs at most {MAX_NODES}: repeat it less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{name} would unfold to {block_count} blocks, but Netloom runs at most {MAX_NODES}: repeat it less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>{node} cannot feed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>{node} compares the numbers of a group, but each group of what {source} gives has only one: make fewer groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>{node} compares the positions of a channel, but {source} gives one position: put {node} before what shrinks it so far, or use a layer norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>{node} cuts off {cut} positions, but {source} gives only {space}: cut off fewer, so that at least one is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{node} cuts off {p} positions on both sides, but only {size} are made of {source}&apos;s {space}: lower its padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{node} deals channels out to {groups} groups, but {source} gives {inputs}, and {channels} channels do not divide by {groups}: choose groups that divide {channels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{node} divides every axis into tiles of {r}, but {source} gives {space} positions: choose a factor that divides them, or crop or pad before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{node} divides its channels into {groups} groups, but {source} gives {channels} channels: make the groups a divisor of {channels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>{node} divides its channels into {groups} groups, but {source} gives {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>{node} divides {n} positions into {size} uneven bins: choose an output size that divides {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>{node} doubles the {low} of {first} to {below}, but {source} gives {skip} as the skip{differing}: give it a skip of that size, from a block whose size was halved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>{node} drops channels with all their positions, but {source} gives {inputs}: use a plain dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{node} gives {channels} with fewer positions, so what {source} gives ({inputs}) cannot be added to it: {remedy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{node} gives {channels} with its positions, so what {source} gives ({inputs}) cannot be added to it: {remedy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{node} gives {channels}, fewer than the {channels2} of {source}, and a shortcut without parameters can only add maps: {remedy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/wired.py"/>
        <source>{node} has no {what} port &apos;{port}&apos;: there is {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>{node} has numbers for {given} channel, but {source} gives {channels}: {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>{node} has numbers for {given} channels, but {source} gives {channels}: {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{node} has {article} {what} for {given} ({value}), but {source} gives data with {axes}: give one number, or {rank}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{node} has {article} {what} for {given} ({value}), but {source} gives data with {axes}: give one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>{node} is one of the group {shown}, which the file does not define{similar}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>{node} joins {name}, but {first} gives {first2} and {source} gives {other}{differing}: everything but the {name} must be the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{node} makes {parts} equal parts of the {name}, but {source} gives {shape}, where {shape2} is not divisible by {parts}: {remedy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} makes {shape} of {fits}, but {source} gives {counted}: {remedy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{node} makes {value} positions of {tile} channels, but {source} gives {channels}: make them a multiple of {tile}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{node} mixes four positions along both axes of an image, but {source} gives data with 1 axis: choose linear or nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{node} mixes four positions along both axes of an image, but {source} gives data with {rank} axes: choose linear or nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>{node} multiplies matrices, but {first} gives {first2} and {source} gives {second}{differing}: everything but the last two axes must be the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>{node} multiplies matrices, but {source} gives {shape}: give it rows and columns, for example by a Reshape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>{node} multiplies rows by columns, but {first} gives {first2}, rows of {first3} (its {axis_name}), and {source} gives {second}, columns of {second2} (its {axis_name2}): {remedy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>{node} needs a row of numbers, but {source} gives {inputs}: put a Flatten or a global average pool before {node}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{node} needs a sine and a cosine for each of {axes}, but {source} gives {inputs}, {channels} channel: give it at least {space_count}, or a learned pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{node} needs a sine and a cosine for each of {axes}, but {source} gives {inputs}, {channels} channels: give it at least {space_count}, or a learned pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{node} needs {what}, but {source} gives {shape}: put {node} before what flattens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{node} orders {order_count} axes, but {source} gives {shape}, which has {axes}: give its order as {shown} in another row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{node} orders {order_count} axis, but {source} gives {shape}, which has {axes}: give its order as {shown} in another row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} puts in an axis, but {source} gives {shape}, which has {MAX_AXES} already, as many as there can be: remove {node}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} puts in axis {axis}, but {source} gives {shape}, behind which axis {shape_count} is the next: choose 0 to {shape_count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{node} repeats {name}, but with {ports} one copy cannot feed the next: set its repeat to 1, or give it as many outputs as inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{node} shares the channels out among {heads} heads, but {source} gives {inputs}, and {channels} does not divide by {heads}: choose {either}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>{node} slides a filter for images ({name}), but {source} gives data with {axes}: {way}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/sliding.py"/>
        <source>{node} slides a {kernels} window{spread}, but {source} gives only {space} positions: make the {what} smaller, add padding, or shrink less before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} takes an axis of size 1 away, but {source} gives {shape}, where the {axis_name} are {shape2}: choose an axis of size 1, or none to take all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} takes an axis of size 1 away, but {source} gives {shape}, where the {axis_name} is {shape2}: choose an axis of size 1, or none to take all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{node} takes {stretch} of the {name}, but {source} gives {shape}, where there are {size} ({value} to {size2}): choose a start and a stop among these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>{node} widens the {channels} maps to {wide}: lower its expansion, or give it fewer maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>{node} works along axis {axis}, but {source} gives {shape}, which has {axes}: choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{node} would hold {most} numbers, more than any machine can: make it or its input smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} would take the only axis away, but {source} gives {shape}: remove {node}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>{node} {verb}, but {first} gives {first2} and {source} gives {other}{differing}: {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>{node} {word} {max} positions at the border, but {source} gives only {space}: use {size} at most, or another kind of padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>{numbers} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>{n} in {size} bins of {join}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>{origin} is empty: take an earlier copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>{origin}, line 1: this is JSON, but no {suffix} file: there is no &apos;format&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>{origin}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source>{origin}, line {line}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/logits.py"/>
        <source>{output} gives {shape} numbers, but the data has {classes} classes: set the units of the last Dense block to {classes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/logits.py"/>
        <source>{output} gives {size}, but training needs one number for each of the {classes} classes: end the network with Flatten or Global average pool and a Dense block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>{pairs_count} skips around pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{parts} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{parts} parts along axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} already holds a run: name another folder, or add --force to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{path} cannot be read ({reason}): save it again with NumPy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} cannot be read ({value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{path} could not be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{path} could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{path} does not exist: name a {suffix} file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{path} has {size} bytes, which is not a number of CIFAR-10 records (3,073 bytes) or CIFAR-100 records (3,074 bytes): choose the folder of the binary version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{path} holds no CIFAR files: choose the folder with data_batch_1.bin (CIFAR-10) or train.bin (CIFAR-100), the binary version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds no file such as train-images-idx3-ubyte or train-images-idx3-ubyte.gz: choose the folder of an MNIST-style data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} holds no run: train first, or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} holds no run: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds no {NOUNS}: its sizes are {axes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} holds other files: name a new or empty folder for the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds several data sets: choose one images file of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{path} holds {infos_count} arrays, but data needs at most {MAXIMUM_MEMBERS}: save the images and labels alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds {name} but no train-images file: add it, or choose the test images file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds {than} bytes where its header announces {prod}: it is damaged, so download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{path} holds {value}: it needs images named x or x_train and labels named y or y_train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is a damaged gzip file ({error}): download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} is a file: name a folder for the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{path} is a folder: choose a .npz file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is cut off within its header: download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is cut off: download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is cut off: it has only {start_count} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is not a gzip file: download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{path} is not a whole .npz file ({reason}): save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{path} is not a whole weights file: train again, or choose another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is not an IDX file with {NOUNS}: it begins with {hex} instead of {hex2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: it does not exist (perhaps a link that leads nowhere).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: it has more than the {MAXIMUM_PIXELS} pixels that one picture may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: it is not a PNG or JPEG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>{path} is skipped: it is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: its {width} × {height} pixels are more than the {MAXIMUM_PIXELS} that one picture may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: reading it is not permitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: the picture is broken ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{path} {what}: name a {suffix} file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{product} = {positions} positions; 2·{positions2}·{positions2}·{channels} = {pairs} products between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{rank} axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{rank} spatial axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/featuremaps.py"/>
        <location filename="../../engine/training/runs.py"/>
        <source>{record} is not the record of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{root} cannot hold runs: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>{root} holds no pictures in class folders{because}: it needs one folder per class with PNG or JPEG pictures in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>{root} holds pictures of only one class, {classes}{because}: a network needs at least two to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>{root} is a file: choose the folder that holds one folder per class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{root} is a file: name a folder for the runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{shape_count} axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>{shown} cannot be a group&apos;s name: use letters, digits and signs, on one line and without spaces at its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>{shown} cannot identify a note or a frame: use letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>{size} channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>{source} gives {shape} to {name} but {against}, so each number of {source} is {done} at each of the {places} positions: let both branches shrink alike, or silence this where it is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{space_count} axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>{squeeze} → {expand1} + {expand3} maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>{stages} a residual stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{stretch} along axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>{taps}·{channels} = {parameters}, none of them trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>{target} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>{target} is a folder: choose the name of a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/exporting.py"/>
        <source>{target} must end in .onnx: call it {stem}.onnx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} has the shape {shape} but is not one-hot: it needs one label for every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} has the shape {shape}: it needs (images, …).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} has the shape {shape}: it needs one label for every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{text} holds Python objects, which could run code when read: save it as an array of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds labels that are no whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds numbers beyond 3.4e38: scale them down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds only the label {names}: a network needs at least two classes to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds text instead of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds the label {unknown}, which is not among those to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{text} holds {dtype} instead of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds {shape} images, but the array {name} holds {count} labels: every image needs one label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds {what}: replace them before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{text} is damaged: its header announces {announced} bytes, but the file holds {file_size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{there} inputs there, {here} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{there} outputs there, {here} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>{title} and 1×1 projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {count} numbers, but there is room for {MAX_NUMBERS}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {entries_count} numbers, but no data here has more than 4 axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {rows_count}×{width} numbers, but there is room for {MAX_MATRIX}×{MAX_MATRIX}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {width} number in row 1 and {row_count} in row {number}: give every row as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {width} numbers in row 1 and {row_count} in row {number}: give every row as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is empty: give at least one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is empty: give one number, or one per axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is {given}, but must be one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is {given}, but must be {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is {given}, but {bounds_text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is {shown}, but {bounds_text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{upper} was trained with another network: {difference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{value_count} axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{value} but no images to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{value} but no labels to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>{value} holds no images: choose other data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>{what} at this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source>{what} holds half of a character (\ud800 to \udfff).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>{what} in step {step} at a learning rate of {rate}: {calmer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/memory.py"/>
        <source>{what} needs {needed} GB of memory, but this computer has only {memory} GB: use fewer images or a smaller Input block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds no label below {low}: labels must count from 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds no labels: it needs one for every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds only the label {low}: a network needs at least two classes to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds the label {int} at position {place}, but the labels to learn from are {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds the label {int} but none between it and {int2}: labels must count 0, 1, 2, … without gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds the label {low}: labels must count from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds {present_count} different labels: at most {MAXIMUM_CLASSES} classes can be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>×{expansion} inside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvaluationDialog</name>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Confusion matrix: rows are true, columns are named</source>
        <translation>混淆矩阵：行为真实类别，列为预测类别</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Mean loss</source>
        <translation>平均损失</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Measuring the network on the test part…</source>
        <translation>正在测试集上评估网络…</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Rows: what the image is. Columns: what the network says.</source>
        <translation>行：图像的真实类别。列：网络的预测。</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>{accuracy} of {count} test images are named right.</source>
        <translation>{count} 张测试图像中有 {accuracy} 分类正确。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Accepted up to</source>
        <translation>允许上限</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Also checked</source>
        <translation>另已检查</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Compared</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Export ONNX</source>
        <translation>导出 ONNX</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Largest difference</source>
        <translation>最大差异</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>ONNX opset</source>
        <translation>ONNX opset</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>The file computes what you trained.</source>
        <translation>该文件的计算结果与您训练的网络一致。</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Writing {name} and comparing it with the network…</source>
        <translation>正在写入 {name} 并与网络比较…</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>onnx.checker with shape inference; batches of one image</source>
        <translation>带形状推断的 onnx.checker；每批一张图像</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>{count} images of your data, in onnxruntime and in PyTorch</source>
        <translation>用您数据中的 {count} 张图像，在 onnxruntime 和 PyTorch 中比较</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>{difference} in outputs up to {scale}</source>
        <translation>{difference}（输出绝对值最大为 {scale}）</translation>
    </message>
</context>
<context>
    <name>ExposedList</name>
    <message>
        <location filename="../../widgets/exposed_list.py"/>
        <source>Conceal %1</source>
        <translation>取消公开 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/exposed_list.py"/>
        <source>No longer a setting of the group</source>
        <translation>不再作为组的设置</translation>
    </message>
    <message>
        <location filename="../../widgets/exposed_list.py"/>
        <source>Settings of the group</source>
        <translation>组的设置</translation>
    </message>
    <message>
        <location filename="../../widgets/exposed_list.py"/>
        <source>Title of %1</source>
        <translation>%1 的标题</translation>
    </message>
    <message>
        <location filename="../../widgets/exposed_list.py"/>
        <source>What the group calls this setting</source>
        <translation>组中此设置的名称</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>%1 train</source>
        <translation>%1 参与训练</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>%1·4 bytes</source>
        <translation>%1·4 字节</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Effective stride</source>
        <translation>有效步幅</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Enters</source>
        <translation>进入</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Leaves</source>
        <translation>离开</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>MACs</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Parameters and buffers, a gradient for each that trains, what the optimizer remembers, and what the backward pass needs, in float32. Not all of it is held at the same moment: the last gradients come when most of what was kept has gone. What is held at once is the peak of a step.</source>
        <translation>参数和缓冲区、每个可训练参数的梯度、优化器的状态，以及反向传播所需的内容，均为 float32。它们并非同时占用：最后的梯度产生时，大部分保留内容已经释放。同时占用的最大值即一步的峰值。</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Sees</source>
        <translation>可见范围</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>The receptive field: what one position depends on, in the middle of an image.</source>
        <translation>感受野：图像中部的一个位置所依赖的范围。</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>To train one image</source>
        <translation>训练一张图像</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>What feeds it is not complete yet.</source>
        <translation>其上游尚不完整。</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>What the backward pass of one image needs. A tensor counts for the block that makes it, once, whoever needs it.</source>
        <translation>一张图像的反向传播所需的内容。无论谁需要，每个张量只计入产生它的模块一次。</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>all tensors made inside</source>
        <translation>内部产生的全部张量</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>all tensors made of one image</source>
        <translation>由一张图像产生的全部张量</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>along one axis the window is larger than the image</source>
        <translation>在一个轴上窗口大于图像</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>backward needs none of its output</source>
        <translation>反向传播不需要其输出</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>batches of %1</source>
        <translation>每批 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>counted where it is made</source>
        <translation>计入产生它的模块</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>counted where it is made, outside</source>
        <translation>计入产生它的外部模块</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>every position sees the same</source>
        <translation>每个位置看到的都相同</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>for one image</source>
        <translation>一张图像</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>for the backward pass of one image</source>
        <translation>供一张图像的反向传播使用</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>from one position to the next, in the image</source>
        <translation>在图像中相邻两个位置的间隔</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>frozen or given by hand</source>
        <translation>已冻结或人工给定</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>given by hand</source>
        <translation>人工给定</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>gradients %1</source>
        <translation>梯度 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>inside %1</source>
        <translation>内部 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>its output %1</source>
        <translation>其输出 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>kept %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>measured in training, not learned</source>
        <translation>训练中统计得出，不参与学习</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>of %1 px</source>
        <translation>共 %1 像素</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>of its own %1</source>
        <translation>自身 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>optimizer %1</source>
        <translation>优化器 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>parameters %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>tensors made of one image, together</source>
        <translation>由一张图像产生的张量，合计</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>the middle of what the first position sees</source>
        <translation>第一个位置可见范围的中心</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>the window is larger than the image, so a position near the middle sees all of it</source>
        <translation>窗口大于图像，因此靠近中间的位置可看到整张图像</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>what arrives leaves as it is, as if the block were a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>without %1</source>
        <translation>不含%1</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <location filename="../../designer/following.py"/>
        <source>&amp;Redo {step}</source>
        <translation>重做(&amp;R) {step}</translation>
    </message>
    <message>
        <location filename="../../designer/following.py"/>
        <source>&amp;Undo {step}</source>
        <translation>撤销(&amp;U) {step}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <location filename="../../widgets/fields/form.py"/>
        <source>%1 changed</source>
        <translation>%1 项已更改</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/form.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/form.py"/>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/form.py"/>
        <source>Settings that are rarely changed</source>
        <translation>很少更改的设置</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>All families</source>
        <translation>全部系列</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>Begin with it</source>
        <translation>从它开始</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>Networks to begin with</source>
        <translation>可用作起点的网络</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>No network is called that.</source>
        <translation>没有这个名称的网络。</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>Open this network as a new project</source>
        <translation>将此网络作为新项目打开</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>Search in names, in what they teach and in their sources</source>
        <translation>按名称、教学内容和出处搜索</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>Search networks</source>
        <translation>搜索网络</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>Show the networks of one family alone</source>
        <translation>只显示一个系列的网络</translation>
    </message>
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>GroupEditing</name>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>&apos;{name}&apos; has taken the place of the one that your library had.</source>
        <translation>“{name}”已取代您模块库中原有的组。</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>&apos;{name}&apos; is in your library again.</source>
        <translation>“{name}”已重新加入您的模块库。</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>&apos;{name}&apos; is in your library: every project&apos;s palette offers it.</source>
        <translation>“{name}”已加入您的模块库：所有项目的模块列表都会提供它。</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>&apos;{name}&apos; is no longer in your library; projects keep theirs.</source>
        <translation>“{name}”已从您的模块库中移除；已使用它的项目不受影响。</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>&apos;{old}&apos; is called &apos;{new}&apos; in your library; projects keep theirs.</source>
        <translation>“{old}”在您的模块库中现名“{new}”；已使用它的项目不受影响。</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Call {setting} &apos;{title}&apos;</source>
        <translation>将{setting}称为“{title}”</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Conceal {setting}</source>
        <translation>取消公开{setting}</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Expose {setting} of {node}</source>
        <translation>公开 {node} 的{setting}</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Note on {name}</source>
        <translation>{name} 的备注</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Put &apos;{name}&apos; back into your library</source>
        <translation>将“{name}”放回您的模块库</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Remove the group {name}</source>
        <translation>移除组 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Rename {old} to {new}</source>
        <translation>将 {old} 重命名为 {new}</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <location filename="../../designer/canvas/group_field.py"/>
        <source>Name of the group</source>
        <translation>组的名称</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/group_field.py"/>
        <source>Name of the new group</source>
        <translation>新组的名称</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/group_field.py"/>
        <source>What to call the group; Enter groups, Escape cancels</source>
        <translation>组的名称；按 Enter 组合，按 Esc 取消</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <location filename="../../designer/canvas/hint.py"/>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>InsideFacts</name>
    <message>
        <location filename="../../widgets/inside_facts.py"/>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../widgets/inside_facts.py"/>
        <source>in each of %1 copies; what follows is of all of them</source>
        <translation>%1 个副本中每个副本的值；以下为全部副本合计</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../widgets/placed_form.py"/>
        <source>%1 has a value of its own: change it there, or reset it there.</source>
        <translation>%1 有自己的值：请在那里更改或重置。</translation>
    </message>
    <message>
        <location filename="../../widgets/inspector.py"/>
        <source>Every instance of this group follows what is edited here.</source>
        <translation>此组的所有实例都会随此处的编辑而改变。</translation>
    </message>
    <message>
        <location filename="../../widgets/inspector.py"/>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <location filename="../../widgets/inspector.py"/>
        <source>Select a block to see and change its settings.</source>
        <translation>请选择一个模块以查看和更改其设置。</translation>
    </message>
    <message>
        <location filename="../../widgets/inspector.py"/>
        <source>The inside of %1</source>
        <translation>%1 的内部</translation>
    </message>
    <message>
        <location filename="../../widgets/inspector.py"/>
        <source>Trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <location filename="../../widgets/placed_form.py"/>
        <source>What arrives at %1 decides.</source>
        <translation>由到达 %1 的数据决定。</translation>
    </message>
    <message>
        <location filename="../../widgets/inspector.py"/>
        <source>Whether training changes its parameters; otherwise it is frozen.</source>
        <translation>训练是否更改其参数；否则为冻结。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Add a block at the pointer, or behind the selection</source>
        <translation>在指针处或所选内容之后添加模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Add the block that is marked</source>
        <translation>添加已标记的模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Fit the network, or show it at 100 %</source>
        <translation>显示整个网络，或按 100 % 显示</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Give up what was begun</source>
        <translation>放弃已开始的操作</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Go to the nearest block; with Shift add it</source>
        <translation>转到最近的模块；按住 Shift 则加入选择</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>In the list of blocks</source>
        <translation>在模块列表中</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Leave it again</source>
        <translation>再次离开</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Move the selection; with Shift farther</source>
        <translation>移动所选内容；按住 Shift 移动得更远</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Next or previous block along the data</source>
        <translation>沿数据流的下一个或上一个模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Next or previous overlay of the blocks</source>
        <translation>下一个或上一个着色视图</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>On the canvas</source>
        <translation>在画布上</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Open the selected group or composite</source>
        <translation>打开所选的组或复合模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Pan while held, like the middle button</source>
        <translation>按住时平移，与鼠标中键相同</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Remove and reconnect what was around</source>
        <translation>移除并将其上下游重新连接</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Rename or remove a group of one&apos;s own</source>
        <translation>重命名或移除自己的组</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Tidy the layout</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Wire the selected blocks in a row</source>
        <translation>将所选模块依次连接</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Zoom; the wheel zooms at the pointer</source>
        <translation>缩放；滚轮在指针处缩放</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <location filename="../../designer/languages.py"/>
        <source>&amp;Follow the system</source>
        <translation>跟随系统(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/languages.py"/>
        <source>Netloom speaks {language} from the next start on.</source>
        <translation>Netloom 将从下次启动起使用{language}。</translation>
    </message>
    <message>
        <location filename="../../designer/languages.py"/>
        <source>The language of the window</source>
        <translation>窗口的语言</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <location filename="../../widgets/legend.py"/>
        <source>Show or hide: {name}</source>
        <translation>显示或隐藏：{name}</translation>
    </message>
    <message>
        <location filename="../../widgets/legend.py"/>
        <source>Show {name}</source>
        <translation>显示{name}</translation>
    </message>
    <message>
        <location filename="../../widgets/legend.py"/>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <location filename="../../widgets/legend.py"/>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../widgets/legend.py"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>Maps</name>
    <message>
        <location filename="../../designer/maps.py"/>
        <source>Feature maps wait until the training ends.</source>
        <translation>训练结束后才能显示特征图。</translation>
    </message>
    <message>
        <location filename="../../designer/maps.py"/>
        <source>The input is too large for feature maps here.</source>
        <translation>输入过大，无法在此显示特征图。</translation>
    </message>
    <message>
        <location filename="../../designer/maps.py"/>
        <source>of the last training</source>
        <translation>来自上次训练</translation>
    </message>
    <message>
        <location filename="../../designer/maps.py"/>
        <source>of untrained weights</source>
        <translation>来自未训练的权重</translation>
    </message>
    <message>
        <location filename="../../designer/maps.py"/>
        <source>the first of {count}</source>
        <translation>{count} 个中的第一个</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <location filename="../../designer/canvas/minimap.py"/>
        <source>Overview of the network</source>
        <translation>网络总览</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/minimap.py"/>
        <source>Overview: click or drag to go somewhere else</source>
        <translation>总览：单击或拖动以转到其他位置</translation>
    </message>
</context>
<context>
    <name>Monitor</name>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Curves follow within a few seconds.</source>
        <translation>曲线将在几秒内出现。</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Horizontal axis, smoothing, log axis</source>
        <translation>横轴、平滑、对数轴</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>How the curves are drawn</source>
        <translation>曲线的绘制方式</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Loss and accuracy draw themselves here while it learns; you can go on editing.</source>
        <translation>学习过程中，损失和准确率会在此处实时绘制；您可以继续编辑。</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Press F5 to train the network on the canvas.</source>
        <translation>按 F5 训练画布上的网络。</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Press F5 to try again.</source>
        <translation>按 F5 重试。</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Remark about the training</source>
        <translation>关于训练的说明</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>The training could not begin.</source>
        <translation>训练无法开始。</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Why the training failed</source>
        <translation>训练失败的原因</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <location filename="../../widgets/node_header.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../widgets/node_header.py"/>
        <source>The block&apos;s name, also in PyTorch and ONNX; Enter renames it</source>
        <translation>模块的名称，也用于 PyTorch 和 ONNX；按 Enter 重命名</translation>
    </message>
    <message>
        <location filename="../../widgets/node_header.py"/>
        <source>There is already a block called &apos;%1&apos;.</source>
        <translation>已有名为“%1”的模块。</translation>
    </message>
</context>
<context>
    <name>NodeHeader</name>
    <message>
        <location filename="../../widgets/node_header.py"/>
        <source>%1 blocks</source>
        <translation>%1 个模块</translation>
    </message>
</context>
<context>
    <name>NodeItem</name>
    <message>
        <location filename="../../designer/canvas/node_item.py"/>
        <source>Double-click or Enter opens it.</source>
        <translation>双击或按 Enter 打开。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/node_item.py"/>
        <source>Training leaves it as it is.</source>
        <translation>训练时保持不变。</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <location filename="../../widgets/note_field.py"/>
        <source>A remark for whoever reads this network</source>
        <translation>写给阅读此网络的人的备注</translation>
    </message>
    <message>
        <location filename="../../widgets/note_field.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>MACs</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>Receptive field</source>
        <translation>感受野</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>Training memory</source>
        <translation>训练内存</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>bytes of the tensors made of one image</source>
        <translation>由一张图像产生的张量的字节数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>multiply-accumulates for one image</source>
        <translation>处理一张图像所需的乘加运算次数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>numbers that a block holds and may learn</source>
        <translation>模块所含、可能会学习的数值个数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>params</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>share of the image&apos;s side that is seen</source>
        <translation>所见范围占图像边长的比例</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>weights, gradients, optimizer, and what backward needs of one image</source>
        <translation>权重、梯度、优化器，以及一张图像反向传播所需的内容</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>{size} px</source>
        <translation>{size} 像素</translation>
    </message>
</context>
<context>
    <name>OverlayChoice</name>
    <message>
        <location filename="../../designer/canvas/overlay_menu.py"/>
        <source>Colour the blocks by a number (O)</source>
        <translation>按数值为模块着色（O）</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay_menu.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay_menu.py"/>
        <source>Overlay</source>
        <translation>着色视图</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay_menu.py"/>
        <source>Show the cards in their usual colours</source>
        <translation>以通常的颜色显示卡片</translation>
    </message>
</context>
<context>
    <name>OverlayLegend</name>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>Click or press O for the next.</source>
        <translation>单击或按 O 切换到下一个。</translation>
    </message>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>Legend of the colours</source>
        <translation>颜色图例</translation>
    </message>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>linear, 25 % a mark</source>
        <translation>线性，每格 25 %</translation>
    </message>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>logarithmic, ×10 a mark</source>
        <translation>对数，每格 ×10</translation>
    </message>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>no block has a value here</source>
        <translation>此处没有模块有数值</translation>
    </message>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../widgets/overlay_legend.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>&amp;Add to the network</source>
        <translation>添加到网络(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>&amp;Fold all</source>
        <translation>全部折叠(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>&amp;Remove from my library</source>
        <translation>从我的模块库中移除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>&amp;Remove from the project</source>
        <translation>从项目中移除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>&amp;Save to my library</source>
        <translation>保存到我的模块库(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>&amp;Unfold all</source>
        <translation>全部展开(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>Click to fold or unfold; the menu folds all</source>
        <translation>单击以折叠或展开；菜单可全部折叠</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>Drag it onto the canvas, or double-click it.</source>
        <translation>拖到画布上，或双击它。</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>Groups of this project</source>
        <translation>此项目的组</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>In my library</source>
        <translation>在我的模块库中</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>It is used %1 times: remove or ungroup those blocks first</source>
        <translation>使用了 %1 次：请先移除或取消组合那些模块</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>It is used once: remove or ungroup that block first</source>
        <translation>使用了一次：请先移除或取消组合该模块</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>My library</source>
        <translation>我的模块库</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>No block is an instance of it</source>
        <translation>没有模块是它的实例</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>No block is called that.</source>
        <translation>没有这个名称的模块。</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>Offer it in the palette of every project</source>
        <translation>在所有项目的模块列表中提供它</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>Projects that have it keep the name that they know</source>
        <translation>已有它的项目仍沿用原来的名称</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>Projects that have it keep their own copy</source>
        <translation>已有它的项目保留自己的副本</translation>
    </message>
    <message>
        <location filename="../../widgets/palette_menu.py"/>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>Search blocks</source>
        <translation>搜索模块</translation>
    </message>
    <message>
        <location filename="../../widgets/palette.py"/>
        <source>Two letters are enough: cv, mp, bn. A paper finds its blocks: He 2015. Enter adds the block that is marked.</source>
        <translation>两个字母就够：cv、mp、bn。也可按论文查找：He 2015。按 Enter 添加已标记的模块。</translation>
    </message>
</context>
<context>
    <name>PaletteTree</name>
    <message>
        <location filename="../../widgets/palette_tree.py"/>
        <source>Blocks by family</source>
        <translation>按系列排列的模块</translation>
    </message>
</context>
<context>
    <name>PathBox</name>
    <message>
        <location filename="../../widgets/fields/path_box.py"/>
        <source>Choose %1</source>
        <translation>选择%1</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/path_box.py"/>
        <source>Choose a file or a folder</source>
        <translation>选择文件或文件夹</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/path_box.py"/>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/path_box.py"/>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/path_box.py"/>
        <source>file or folder</source>
        <translation>文件或文件夹</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>Do not show this advice any more; this can be undone</source>
        <translation>不再显示此建议；可以撤销</translation>
    </message>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>For %1</source>
        <translation>仅对 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>In the whole project</source>
        <translation>在整个项目中</translation>
    </message>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>Show %1 on the canvas</source>
        <translation>在画布上显示 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>Silence</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>Silence this advice</source>
        <translation>不再提示此建议</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <location filename="../../widgets/problems_panel.py"/>
        <source> · {count} advice</source>
        <translation> · {count} 条建议</translation>
    </message>
    <message>
        <location filename="../../widgets/problems_panel.py"/>
        <source>Advice: beside the problems, this could be better.</source>
        <translation>建议：除上述问题外，这些地方还可以改进。</translation>
    </message>
    <message>
        <location filename="../../widgets/problems_panel.py"/>
        <source>Advice: the network runs, and could be better.</source>
        <translation>建议：网络可以运行，但还可以改进。</translation>
    </message>
    <message>
        <location filename="../../widgets/problems_panel.py"/>
        <source>No problems.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <location filename="../../widgets/problems_panel.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../widgets/problems_panel.py"/>
        <source>… and %1 more.</source>
        <translation>… 还有 %1 项。</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>A training of {name} is running.</source>
        <translation>{name} 的训练正在运行。</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>Keep training in the background</source>
        <translation>在后台继续训练</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>Netloom</source>
        <translation>Netloom</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>Netloom projects (*{suffix})</source>
        <translation>Netloom 项目 (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>Save a picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>{count} projects have changes that are not saved ({names}), and a training is running.</source>
        <translation>{count} 个项目有未保存的更改（{names}），并且有训练正在运行。</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>{count} projects have changes that are not saved: {names}.</source>
        <translation>{count} 个项目有未保存的更改：{names}。</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>{name} has changes that are not saved, and a training is running.</source>
        <translation>{name} 有未保存的更改，并且有训练正在运行。</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>{name} has changes that are not saved.</source>
        <translation>{name} 有未保存的更改。</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <location filename="../../designer/canvas/quick_add.py"/>
        <source>%1 (my library)</source>
        <translation>%1（我的模块库）</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/quick_add.py"/>
        <source>Blocks that match</source>
        <translation>匹配的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/quick_add.py"/>
        <source>Enter or a click adds the block</source>
        <translation>按 Enter 或单击以添加模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/quick_add.py"/>
        <source>Name of a block, or a part of it: cv finds Convolution</source>
        <translation>模块名称或其一部分：输入 cv 可找到卷积</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/quick_add.py"/>
        <source>Search a block to add</source>
        <translation>搜索要添加的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/quick_add.py"/>
        <source>Type two letters…</source>
        <translation>输入两个字母…</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Epoch that is trained now</source>
        <translation>当前训练的轮次</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Epoch whose weights are kept</source>
        <translation>保留其权重的轮次</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Go on with the training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Learning rate of the last step</source>
        <translation>最近一步的学习率</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>On the validation part, at the best epoch&apos;s end</source>
        <translation>验证集上，最佳一轮结束时</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>On the validation part, at the last epoch&apos;s end</source>
        <translation>验证集上，上一轮结束时</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Pause the training after this step</source>
        <translation>在这一步之后暂停训练</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Share of the run&apos;s steps that are done</source>
        <translation>已完成的训练步数占比</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Smoothed over the last batches</source>
        <translation>对最近若干批进行平滑</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Step</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Stop the training and keep the best weights</source>
        <translation>停止训练并保留最佳权重</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Time left, with validation</source>
        <translation>剩余时间，含验证</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Time of training, pauses left out</source>
        <translation>训练时间，不含暂停</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Training samples per second</source>
        <translation>每秒训练样本数</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>Training steps done</source>
        <translation>已完成的训练步数</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>{duration} left</source>
        <translation>剩余 {duration}</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>{step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <location filename="../../widgets/readings.py"/>
        <source>★ epoch {n}</source>
        <translation>★ 第 {n} 轮</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <location filename="../../designer/recent.py"/>
        <source>No project was saved or opened yet</source>
        <translation>尚未保存或打开过任何项目</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <location filename="../../designer/canvas/rename_field.py"/>
        <source>Letters, digits and _; Enter renames, Escape cancels</source>
        <translation>字母、数字和 _；按 Enter 重命名，按 Esc 取消</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/rename_field.py"/>
        <source>New name of the block</source>
        <translation>模块的新名称</translation>
    </message>
</context>
<context>
    <name>RepairButton</name>
    <message>
        <location filename="../../widgets/repair_button.py"/>
        <source>Mend it so; this can be undone</source>
        <translation>如此修复；可以撤销</translation>
    </message>
</context>
<context>
    <name>SampleCanvas</name>
    <message>
        <location filename="../../widgets/sample_canvas.py"/>
        <source>Feature map: positions and what they see</source>
        <translation>特征图：各位置及其可见范围</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_canvas.py"/>
        <source>Point at a position on the right, or press the arrow keys: the pixels on the left that it depends on are outlined.</source>
        <translation>指向右侧的一个位置或按方向键：左侧会框出它所依赖的像素。</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <location filename="../../widgets/sample_grid.py"/>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>A sample, and the pixels that one position depends on</source>
        <translation>一个样本，以及一个位置所依赖的像素</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>Map {number} of {count}</source>
        <translation>第 {number} 张特征图，共 {count} 张</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>Maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>Position {place} sees no pixel: all that it reads is padding.</source>
        <translation>位置 {place} 看不到任何像素：它读取的全是填充。</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>Position {place} sees {what}: {size} of {whole} px.</source>
        <translation>位置 {place} 可见{what}：{whole} 像素中的 {size}。</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>Run the network on the sample and show its feature maps</source>
        <translation>在样本上运行网络并显示其特征图</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>Run the network on the sample and show the block&apos;s feature maps: turn the wheel over them, or press + and −, for the next</source>
        <translation>在样本上运行网络并显示模块的特征图：在图上转动滚轮或按 + 和 − 切换到下一张</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>Show another sample</source>
        <translation>显示另一个样本</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>What a position sees</source>
        <translation>一个位置的可见范围</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>What a position sees: show or hide</source>
        <translation>一个位置的可见范围：显示或隐藏</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>Back to the default, %1</source>
        <translation>恢复默认值 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>Default: %1</source>
        <translation>默认值：%1</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>Reset to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>on</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>SilencedList</name>
    <message>
        <location filename="../../widgets/silenced_list.py"/>
        <source>%1 silenced</source>
        <translation>%1 条不再提示</translation>
    </message>
    <message>
        <location filename="../../widgets/silenced_list.py"/>
        <source>Give this advice again where it applies; this can be undone</source>
        <translation>在适用之处重新给出此建议；可以撤销</translation>
    </message>
    <message>
        <location filename="../../widgets/silenced_list.py"/>
        <source>Show again</source>
        <translation>重新提示</translation>
    </message>
    <message>
        <location filename="../../widgets/silenced_list.py"/>
        <source>Show again: %1</source>
        <translation>重新提示：%1</translation>
    </message>
    <message>
        <location filename="../../widgets/silenced_list.py"/>
        <source>Show or hide what this project has silenced</source>
        <translation>显示或隐藏此项目中不再提示的建议</translation>
    </message>
    <message>
        <location filename="../../widgets/silenced_list.py"/>
        <source>Silenced advice: %1</source>
        <translation>不再提示的建议：%1</translation>
    </message>
    <message>
        <location filename="../../widgets/silenced_list.py"/>
        <source>for %1</source>
        <translation>对 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/silenced_list.py"/>
        <source>in the whole project</source>
        <translation>在整个项目中</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <location filename="../../widgets/sparkline.py"/>
        <source>Learning rate from %1 to %2 over %3</source>
        <translation>在%3内学习率从 %1 到 %2</translation>
    </message>
    <message>
        <location filename="../../widgets/sparkline.py"/>
        <source>The learning rate from the first step to the last</source>
        <translation>从第一步到最后一步的学习率</translation>
    </message>
    <message>
        <location filename="../../widgets/sparkline.py"/>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <location filename="../../widgets/progress.py"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../widgets/progress.py"/>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../widgets/progress.py"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../widgets/progress.py"/>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <location filename="../../widgets/progress.py"/>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../widgets/progress.py"/>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../widgets/progress.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <location filename="../../designer/status.py"/>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <location filename="../../designer/status.py"/>
        <source>Totals of the network</source>
        <translation>网络合计</translation>
    </message>
</context>
<context>
    <name>StepFacts</name>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>Counts on %1 of the accelerator&apos;s memory: the rest is left to the workspaces of its libraries and to the gaps of its allocator.</source>
        <translation>按加速器内存的 %1 计算：其余留给其库的工作区和分配器的碎片。</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>Counts on %1 of the computer&apos;s memory: the rest is left to the system, to other programs, and to freed memory that the allocator keeps, up to a quarter of the peak.</source>
        <translation>按计算机内存的 %1 计算：其余留给系统、其他程序，以及分配器保留的已释放内存（最多为峰值的四分之一）。</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>Largest batch</source>
        <translation>最大批大小</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>Peak of a step</source>
        <translation>一步的峰值</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>The most that a training step holds at one moment: parameters, gradients, the optimizer, the images, and what backward needs, in float32. What backward needs goes layer by layer while the gradients come.</source>
        <translation>训练一步同一时刻占用的最大值：参数、梯度、优化器、图像以及反向传播所需的内容，均为 float32。随着梯度逐层产生，反向传播所需的内容逐层释放。</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>above the sum, for activations have gradients too</source>
        <translation>大于总和，因为激活值也有梯度</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>below the sum, for what is kept goes while gradients come</source>
        <translation>小于总和，因为产生梯度时保留的内容逐渐释放</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>in %1 of %2 on %3</source>
        <translation>占 %3 上 %2 中的 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>in batches of %1</source>
        <translation>每批 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>more than %1 has</source>
        <translation>超出 %1 所拥有的内存</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>none fits</source>
        <translation>均放不下</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <location filename="../../widgets/step_list.py"/>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <location filename="../../widgets/step_list.py"/>
        <source>Every step since the project was opened; a click goes there</source>
        <translation>项目打开以来的每一步；单击可跳转到那里</translation>
    </message>
    <message>
        <location filename="../../widgets/step_list.py"/>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>SuggestBox</name>
    <message>
        <location filename="../../widgets/fields/boxes.py"/>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <location filename="../../widgets/tab_strip.py"/>
        <source>Close {name}</source>
        <translation>关闭 {name}</translation>
    </message>
    <message>
        <location filename="../../widgets/tab_strip.py"/>
        <source>Close {name} (Ctrl+W)</source>
        <translation>关闭 {name}（Ctrl+W）</translation>
    </message>
    <message>
        <location filename="../../widgets/tab_strip.py"/>
        <source>Open projects</source>
        <translation>打开的项目</translation>
    </message>
    <message>
        <location filename="../../widgets/tab_strip.py"/>
        <source>has changes that are not saved</source>
        <translation>有未保存的更改</translation>
    </message>
    <message>
        <location filename="../../widgets/tab_strip.py"/>
        <source>is training</source>
        <translation>正在训练</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <location filename="../../designer/tabs.py"/>
        <source>No tab was closed.</source>
        <translation>没有关闭过标签页。</translation>
    </message>
    <message>
        <location filename="../../designer/tabs.py"/>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <location filename="../../widgets/fields/boxes.py"/>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <location filename="../../designer/tool_bar.py"/>
        <source>Choose the data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <location filename="../../designer/tool_bar.py"/>
        <source>Data: {source}</source>
        <translation>数据：{source}</translation>
    </message>
    <message>
        <location filename="../../designer/tool_bar.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../designer/tool_bar.py"/>
        <source>Device: {device}</source>
        <translation>设备：{device}</translation>
    </message>
    <message>
        <location filename="../../designer/tool_bar.py"/>
        <source>Main tool bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <location filename="../../designer/tool_bar.py"/>
        <source>Where to train</source>
        <translation>在哪里训练</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>at least {sum}</source>
        <translation>至少 {sum}</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>no problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>parameters, MACs and memory not known</source>
        <translation>参数、乘加运算和内存未知</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>sees {size} px</source>
        <translation>可见 {size} 像素</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} MACs</source>
        <translation>{count} 次乘加</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} block not known</source>
        <translation>{count} 个模块未知</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} blocks not known</source>
        <translation>{count} 个模块未知</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} error</source>
        <translation>{count} 个错误</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} errors</source>
        <translation>{count} 个错误</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} parameter</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} piece of advice</source>
        <translation>{count} 条建议</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} pieces of advice</source>
        <translation>{count} 条建议</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} warning</source>
        <translation>{count} 个警告</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} warnings</source>
        <translation>{count} 个警告</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{size} to train one image</source>
        <translation>训练一张图像需 {size}</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>%1 is shown</source>
        <translation>正在显示 %1</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>%1, with the values of %2</source>
        <translation>%1，使用 %2 的设置值</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>%1: all %2 instances follow</source>
        <translation>%1：全部 %2 个实例都会随之改变</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>Go back to %1 (Backspace: one step)</source>
        <translation>返回 %1（Backspace：返回一级）</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>Replace it by these blocks, which can then be edited</source>
        <translation>用这些模块替换它，之后即可编辑</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>Unfold what is shown</source>
        <translation>展开所示内容</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>Way to what the canvas shows</source>
        <translation>通往画布所示内容的路径</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>read-only: unfold it to edit</source>
        <translation>只读：展开后方可编辑</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/trail.py"/>
        <source>the first of %1 copies; an edit changes all</source>
        <translation>%1 个副本中的第一个；修改会影响全部副本</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <location filename="../../designer/training.py"/>
        <source> The best was epoch {epoch} with {accuracy}.</source>
        <translation> 最佳的是第 {epoch} 轮，为 {accuracy}。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>A training of {name} is running: stop it first (Shift+F5).</source>
        <translation>{name} 的训练正在运行：请先停止它（Shift+F5）。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Export as ONNX</source>
        <translation>导出为 ONNX</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Press F5 to train again.</source>
        <translation>按 F5 重新训练。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Starting the training…</source>
        <translation>正在开始训练…</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>The best weights so far are kept; press F5 to train again.</source>
        <translation>目前的最佳权重已保留；按 F5 重新训练。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>The data settings were changed since the last training, so what it learned from is not what would be measured: train again (F5), or undo the changes.</source>
        <translation>数据设置在上次训练后已更改，评估的将不是训练时所用的数据：请重新训练（F5），或撤销更改。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>The network was changed since its last training, so those weights do not belong to it: train it again (F5), or undo the changes.</source>
        <translation>网络在上次训练后已更改，那些权重不再属于它：请重新训练（F5），或撤销更改。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>The training goes on with the network as it was when it began.</source>
        <translation>训练将按开始时的网络继续进行。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>The training is that of {name}: show its tab to {what} it, or train this network (F5).</source>
        <translation>这是 {name} 的训练：请切换到它的标签页来{what}，或训练当前网络（F5）。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>The training process has gone ({how}); your project is untouched.</source>
        <translation>训练进程已终止（{how}）；您的项目未受影响。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>There is no data to learn from: choose a source.</source>
        <translation>没有可供学习的数据：请选择数据源。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>There is nothing to {what} yet: train the network first (F5).</source>
        <translation>还没有可{what}的内容：请先训练网络（F5）。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>These are the curves of {name}.</source>
        <translation>这些是 {name} 的曲线。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Training finished.</source>
        <translation>训练已完成。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Training was stopped.</source>
        <translation>训练已停止。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>measure</source>
        <translation>评估</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <location filename="../../widgets/training_panel.py"/>
        <source>%1 images in batches of %2</source>
        <translation>%1 张图像，每批 %2 张</translation>
    </message>
    <message>
        <location filename="../../widgets/training_panel.py"/>
        <source>, the last of %1</source>
        <translation>，最后一批 %1 张</translation>
    </message>
    <message>
        <location filename="../../widgets/training_panel.py"/>
        <source>Images seen</source>
        <translation>已见图像数</translation>
    </message>
    <message>
        <location filename="../../widgets/training_panel.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../widgets/training_panel.py"/>
        <source>Steps per epoch</source>
        <translation>每轮步数</translation>
    </message>
    <message>
        <location filename="../../widgets/training_panel.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <location filename="../../designer/canvas/travel.py"/>
        <source>Select one group or composite to open it.</source>
        <translation>请选择一个组或复合模块来打开。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/travel.py"/>
        <source>This is the whole network. Del removes what is selected.</source>
        <translation>这已是整个网络。按 Del 移除所选内容。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/travel.py"/>
        <source>{place}, 1 block</source>
        <translation>{place}，1 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/travel.py"/>
        <source>{place}, {count} blocks</source>
        <translation>{place}，{count} 个模块</translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <location filename="../../widgets/trouble_bar.py"/>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <location filename="../../widgets/trouble_bar.py"/>
        <source>Dismiss (Esc)</source>
        <translation>关闭提示（Esc）</translation>
    </message>
    <message>
        <location filename="../../widgets/trouble_bar.py"/>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
</context>
<context>
    <name>ValueBox</name>
    <message>
        <location filename="../../widgets/fields/value_box.py"/>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <location filename="../../designer/canvas/rerouting.py"/>
        <source>Bend the wire to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../designer/canvas/cutting.py"/>
        <source>Cut the wire to {name}</source>
        <translation>剪断通向 {name} 的连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/cutting.py"/>
        <source>Cut {count} wires</source>
        <translation>剪断 {count} 条连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/moving.py"/>
        <source>Move {count} blocks</source>
        <translation>移动 {count} 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/moving.py"/>
        <source>Move {name}</source>
        <translation>移动 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/moving.py"/>
        <source>Pull {count} blocks out of their wires</source>
        <translation>将 {count} 个模块从连线中抽出</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/moving.py"/>
        <source>Pull {name} out of its wires</source>
        <translation>将 {name} 从连线中抽出</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/moving.py"/>
        <source>Put {name} before {end}</source>
        <translation>将 {name} 放到 {end} 之前</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>Remove the wire to {name}</source>
        <translation>移除通向 {name} 的连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/rerouting.py"/>
        <source>Straighten the wire to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>Takes the place of the wire from {start}</source>
        <translation>取代来自 {start} 的连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>Wire {start} to {end}</source>
        <translation>将 {start} 连接到 {end}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>{name} has no input.</source>
        <translation>{name} 没有输入。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>{name} has no output.</source>
        <translation>{name} 没有输出。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../designer/window.py"/>
        <source>&amp;Overlay</source>
        <translation>着色视图(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>About Netloom</source>
        <translation>关于 Netloom</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Monitor</source>
        <translation>监视器</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Netloom {version}

Runs are kept in {runs}.</source>
        <translation>Netloom {version}

训练记录保存在 {runs}。</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../designer/app.py"/>
        <source>Something went wrong inside Netloom ({error}); details are in {path}.</source>
        <translation>Netloom 内部出现错误（{error}）；详情见 {path}。</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../designer/window.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>WorkerLink</name>
    <message>
        <location filename="../../designer/worker_link.py"/>
        <source>it could not be started: {error}</source>
        <translation>无法启动：{error}</translation>
    </message>
    <message>
        <location filename="../../designer/worker_link.py"/>
        <source>it ended with code {code}</source>
        <translation>以代码 {code} 结束</translation>
    </message>
    <message>
        <location filename="../../designer/worker_link.py"/>
        <source>the system ended it with {signal}</source>
        <translation>系统以 {signal} 终止了它</translation>
    </message>
</context>
<context>
    <name>crosshair</name>
    <message>
        <location filename="../../widgets/crosshair.py"/>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../widgets/crosshair.py"/>
        <source>step {step} · epoch {epoch}</source>
        <translation>第 {step} 步 · 第 {epoch} 轮</translation>
    </message>
    <message>
        <location filename="../../widgets/crosshair.py"/>
        <source>train, epoch {n}</source>
        <translation>训练，第 {n} 轮</translation>
    </message>
    <message>
        <location filename="../../widgets/crosshair.py"/>
        <source>train, smoothed</source>
        <translation>训练，平滑后</translation>
    </message>
    <message>
        <location filename="../../widgets/crosshair.py"/>
        <source>train, this batch</source>
        <translation>训练，当前批</translation>
    </message>
    <message>
        <location filename="../../widgets/crosshair.py"/>
        <source>validation, epoch {n}</source>
        <translation>验证，第 {n} 轮</translation>
    </message>
</context>
<context>
    <name>quantities</name>
    <message>
        <location filename="../../widgets/quantities.py"/>
        <source>{count} samples/s</source>
        <translation>{count} 样本/秒</translation>
    </message>
    <message>
        <location filename="../../widgets/quantities.py"/>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <location filename="../../widgets/quantities.py"/>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <location filename="../../widgets/quantities.py"/>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../widgets/quantities.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
</TS>
