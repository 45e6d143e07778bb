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
        <source>&amp;Add a block…</source>
        <translation>添加模块(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;All columns</source>
        <translation>所有列(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;All commands…</source>
        <translation>所有命令(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Blocks</source>
        <translation>模块(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Bypass</source>
        <translation>绕过(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Canvas</source>
        <translation>画布(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Explain the block&apos;s problem</source>
        <translation>解释模块的问题(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Export ONNX…</source>
        <translation>导出 ONNX(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
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
        <location filename="../../designer/menu_table.py"/>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Group…</source>
        <translation>组合(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Keep this view</source>
        <translation>保存此视图(&amp;K)</translation>
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
        <source>&amp;Monitor</source>
        <translation>监视器(&amp;M)</translation>
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
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
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
        <source>&amp;Reset the panels</source>
        <translation>重置面板(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Save the summary…</source>
        <translation>保存摘要(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Straighten the wires</source>
        <translation>拉直连线(&amp;S)</translation>
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
        <location filename="../../designer/menu_table.py"/>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Training plan</source>
        <translation>训练方案(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;What is known of it</source>
        <translation>已知信息(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>&amp;Wire in a row</source>
        <translation>依次连接(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Add a block behind the selected one or the only open end, else at the pointer</source>
        <translation>在所选模块或唯一的开放端之后添加模块，否则在指针处添加</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Add a n&amp;ote</source>
        <translation>添加便笺(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Add the blocks that are on the clipboard</source>
        <translation>添加剪贴板中的模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Add the blocks that are on the clipboard, fed by what fed them</source>
        <translation>添加剪贴板中的模块，并接上原来为其供数的模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Align &amp;bottoms</source>
        <translation>底端对齐(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Align &amp;centres</source>
        <translation>水平居中对齐(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Align &amp;left</source>
        <translation>左对齐(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Align &amp;middles</source>
        <translation>垂直居中对齐(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Align &amp;right</source>
        <translation>右对齐(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Align &amp;tops</source>
        <translation>顶端对齐(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>All that is &amp;wired to it</source>
        <translation>所有相连模块(&amp;W)</translation>
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
        <location filename="../../designer/menu_table.py"/>
        <source>Arran&amp;ge</source>
        <translation>排列(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Arrange the selected cards, or all, along the data</source>
        <translation>沿数据流方向排列所选卡片或全部卡片</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>As &amp;CSV</source>
        <translation>作为 CSV(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>As &amp;LaTeX</source>
        <translation>作为 LaTeX(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>As &amp;Markdown</source>
        <translation>作为 Markdown(&amp;M)</translation>
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
        <source>Ca&amp;nvas alone</source>
        <translation>仅显示画布(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Change how it is trained</source>
        <translation>更改训练方式</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Change the selected blocks</source>
        <translation>更改所选模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Change what it learns from</source>
        <translation>更改学习所用的数据</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Choose by name what the selected block is to feed, a skip for example</source>
        <translation>按名称选择所选模块要连接到哪个模块，例如跳跃连接</translation>
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
        <source>Colour the blocks by the number before</source>
        <translation>按上一个数值为模块着色</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Composites &amp;unfolded</source>
        <translation>展开复合模块(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Cop&amp;y picture</source>
        <translation>复制图片(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>Cop&amp;y the summary</source>
        <translation>复制摘要(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Copy layers, shapes, parameters and MACs as a table</source>
        <translation>将层、形状、参数和乘加运算复制为表格</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Copy the selected blocks with the wires among them</source>
        <translation>复制所选模块及其之间的连线</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Copy the selected blocks, fed by what feeds them</source>
        <translation>复制所选模块，并接上为其供数的模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Copy the table of the layers for a paper</source>
        <translation>复制各层的表格，供论文使用</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Copy the table of the layers for a spreadsheet</source>
        <translation>复制各层的表格，供电子表格使用</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Distribute &amp;across</source>
        <translation>横向分布(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Distribute &amp;down</source>
        <translation>纵向分布(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Do again what was taken back</source>
        <translation>重新执行已撤销的步骤</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Draw the network as the papers on CNNs do</source>
        <translation>按 CNN 论文的画法绘制网络</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Dup&amp;licate</source>
        <translation>创建副本(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Duplicate with incoming wire&amp;s</source>
        <translation>带输入连线创建副本(&amp;S)</translation>
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
        <source>Find blocks by name, kind, note or settings</source>
        <translation>按名称、类型、备注或设置查找模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Find ne&amp;xt</source>
        <translation>查找下一个(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Fit the &amp;selection</source>
        <translation>显示所选内容(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Fit the frame to its &amp;blocks</source>
        <translation>使分组框适合其模块(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Forget which projects were open lately</source>
        <translation>清除最近打开过的项目记录</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Fra&amp;me the selection</source>
        <translation>用框围住所选内容(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>From &amp;left to right</source>
        <translation>从左到右(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>From t&amp;op to bottom</source>
        <translation>从上到下(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Give the canvas the keyboard</source>
        <translation>将键盘焦点移到画布</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Give the selected block another name</source>
        <translation>给所选模块另取名称</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go back to any earlier step</source>
        <translation>返回任一较早的步骤</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go back to where this was opened</source>
        <translation>返回打开此模块的位置</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go through what is wrong or unwise</source>
        <translation>逐一查看错误或欠妥之处</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the block before, along the data</source>
        <translation>沿数据流转到上一个模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the found block before</source>
        <translation>转到上一个找到的模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the next block along the data</source>
        <translation>沿数据流转到下一个模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the next block that is found</source>
        <translation>转到下一个找到的模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the next note or frame</source>
        <translation>转到下一个便笺或分组框</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the next problem</source>
        <translation>转到下一个问题</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the next view that was kept</source>
        <translation>转到下一个保存的视图</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the note or frame before</source>
        <translation>转到上一个便笺或分组框</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the problem before</source>
        <translation>转到上一个问题</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Go to the wires of the selected block, one after the other</source>
        <translation>依次转到所选模块的各条连线</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>Gr&amp;oups, frames, notes</source>
        <translation>组、分组框与便笺(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Hide all panels, or bring them back as they were</source>
        <translation>隐藏所有面板，或按原样恢复</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>In&amp;vert the selection</source>
        <translation>反选(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Keep what is seen now under a digit, which brings it back</source>
        <translation>将当前所见保存到一个数字，按该数字即可返回</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>La&amp;yout</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Let data pass the selected blocks, or use them again: nothing else changes</source>
        <translation>让数据直接通过所选模块，或重新使用它们：其他一切不变</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Let the data flow down</source>
        <translation>让数据向下流动</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Let the data flow down instead of to the right, or back</source>
        <translation>让数据改为向下流动，或改回向右</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Let the data flow to the right</source>
        <translation>让数据向右流动</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Let the training wait, or go on</source>
        <translation>暂停或继续训练</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Let what feeds the selected blocks change places</source>
        <translation>让所选模块的输入连线互换位置</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Light or dark as the system is</source>
        <translation>按系统设置使用浅色或深色</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>List receptive fields and activations in the table too</source>
        <translation>表格中同时列出感受野和激活值</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>List what composites and groups are made of</source>
        <translation>列出复合模块和组的构成</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Make the gaps between what is selected equal from left to right</source>
        <translation>使所选内容从左到右间距相等</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Make the gaps between what is selected equal from top to bottom</source>
        <translation>使所选内容从上到下间距相等</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Make the selected frame as large as what is in it</source>
        <translation>使所选的分组框与其中内容一样大</translation>
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
        <source>Ne&amp;xt block</source>
        <translation>下一个模块(&amp;X)</translation>
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
        <source>Next &amp;wire of the block</source>
        <translation>模块的下一条连线(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Next kept vie&amp;w</source>
        <translation>下一个保存的视图(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Next n&amp;ote or frame</source>
        <translation>下一个便笺或分组框(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>O&amp;verlay</source>
        <translation>着色视图(&amp;V)</translation>
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
        <source>Paste with inco&amp;ming wires</source>
        <translation>带输入连线粘贴(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Pr&amp;int…</source>
        <translation>打印(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Pre&amp;vious block</source>
        <translation>上一个模块(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Pre&amp;vious overlay</source>
        <translation>上一个着色视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Pre&amp;vious tab</source>
        <translation>上一个标签页(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Previous note or &amp;frame</source>
        <translation>上一个便笺或分组框(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Previous proble&amp;m</source>
        <translation>上一个问题(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Print the network, over several pages where it is large</source>
        <translation>打印网络，较大时分为多页</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>Pro&amp;blems and facts</source>
        <translation>问题与信息(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Publication &amp;figure…</source>
        <translation>论文插图(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Pull &amp;out of its wires</source>
        <translation>从连线中取出(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put a coloured area with a title behind the selected blocks</source>
        <translation>在所选模块后面放一个带标题的彩色区域</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put a picture of the selected blocks, or of all, into the clipboard</source>
        <translation>将所选模块或全部模块的图片放入剪贴板</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put another kind of block in the place of the selected ones; the wires stay</source>
        <translation>用另一种模块替换所选模块；连线保持不变</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put every panel where it was at first</source>
        <translation>将每个面板放回最初的位置</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the left edges in line</source>
        <translation>使左边缘对齐</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the lower edges in line</source>
        <translation>使下边缘对齐</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the middles in one column</source>
        <translation>使中心位于同一列</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the middles in one row</source>
        <translation>使中心位于同一行</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the right edges in line</source>
        <translation>使右边缘对齐</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the selected blocks level, so that the wires among them run straight</source>
        <translation>使所选模块对齐，让它们之间的连线走直</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the selected blocks onto the clipboard and remove them</source>
        <translation>将所选模块放入剪贴板并移除</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the selected blocks onto the clipboard, as text</source>
        <translation>将所选模块以文本形式放入剪贴板</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Put the upper edges in line</source>
        <translation>使上边缘对齐</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Remove and re&amp;connect</source>
        <translation>移除并重新连接(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Remove the selected blocks and wire what fed them to what they fed</source>
        <translation>移除所选模块，并将其上游与下游直接相连</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Remove the selected blocks or the selected wire</source>
        <translation>移除所选模块或所选连线</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Reopen at t&amp;he next start</source>
        <translation>下次启动时重新打开(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Reopen close&amp;d tab</source>
        <translation>重新打开关闭的标签页(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Replace a group or composite by what is inside</source>
        <translation>用内部模块替换组或复合模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>S&amp;wap for…</source>
        <translation>换成(&amp;W)…</translation>
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
        <source>Save the canvas as PNG, SVG or PDF, at any size</source>
        <translation>将画布保存为任意大小的 PNG、SVG 或 PDF</translation>
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
        <source>Save the table of the layers as CSV, Markdown, LaTeX or HTML</source>
        <translation>将各层的表格保存为 CSV、Markdown、LaTeX 或 HTML</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Search everything that can be done</source>
        <translation>搜索所有可执行的操作</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Search the blocks to add</source>
        <translation>搜索要添加的模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>See the curves of the training</source>
        <translation>查看训练曲线</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Select also everything that is wired to the selected blocks in any way</source>
        <translation>同时选择以任何方式与所选模块相连的所有模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Select also what feeds the selected blocks, however far before them</source>
        <translation>同时选择为所选模块供数的所有上游模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Select also what the selected blocks feed, however far behind them</source>
        <translation>同时选择由所选模块供数的所有下游模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Select every block</source>
        <translation>选择所有模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Select every block that is not selected, and none that is</source>
        <translation>选择所有未选的模块，取消已选的模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show the cards in their size</source>
        <translation>按原始大小显示卡片</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show the cards larger</source>
        <translation>将卡片显示得更大</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show the cards smaller</source>
        <translation>将卡片显示得更小</translation>
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
        <source>Show the selected blocks large</source>
        <translation>放大显示所选模块</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show the whole network</source>
        <translation>显示整个网络</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show what is inside the selected block; write on the selected note or frame</source>
        <translation>显示所选模块的内部；在所选便笺或分组框上书写</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Show what is wrong with the selected block, and what mends it</source>
        <translation>显示所选模块有什么问题以及如何修复</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Swap the in&amp;puts</source>
        <translation>交换输入(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>T&amp;urn the flow</source>
        <translation>转动流向(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Take back the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Tell shape, parameters and cost of the selected block or wire</source>
        <translation>显示所选模块或连线的形状、参数与开销</translation>
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
        <source>Unwire the selected blocks, join what was around them, and put them beside</source>
        <translation>断开所选模块的连线，接通其两侧，并将它们放到旁边</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Version and folders</source>
        <translation>版本和文件夹</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>W&amp;ire to…</source>
        <translation>连接到(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>What every key does</source>
        <translation>各个按键的作用</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>What fe&amp;eds it</source>
        <translation>上游模块(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>What it &amp;feeds</source>
        <translation>下游模块(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/menu_table.py"/>
        <source>Wir&amp;es</source>
        <translation>连线(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Wire the selected blocks one behind the other</source>
        <translation>将所选模块依次连接</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Write something beside the network, at the pointer</source>
        <translation>在指针处、网络旁边写些内容</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Write the trained network as ONNX, proved equal to what was trained</source>
        <translation>将训练好的网络写成 ONNX，并验证其与训练结果一致</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../designer/actions.py"/>
        <source>Zoom o&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
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
        <source>Select three or more blocks, notes or frames to make the gaps equal.</source>
        <translation>请选择三个或更多模块、便笺或分组框以使间距相等。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging.py"/>
        <source>Select two or more blocks, notes or frames to put them in line.</source>
        <translation>请选择两个或更多模块、便笺或分组框以将其对齐。</translation>
    </message>
</context>
<context>
    <name>AskingPath</name>
    <message>
        <location filename="../../designer/asking_path.py"/>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/asking_path.py"/>
        <source>Netloom</source>
        <translation>Netloom</translation>
    </message>
    <message>
        <location filename="../../designer/asking_path.py"/>
        <source>{name} exists already. Replace it?</source>
        <translation>{name} 已存在。要替换它吗？</translation>
    </message>
</context>
<context>
    <name>BlockDrop</name>
    <message>
        <location filename="../../designer/canvas/dropping.py"/>
        <source>Swap {name} for {title}</source>
        <translation>将 {name} 换成{title}</translation>
    </message>
</context>
<context>
    <name>Bookmarks</name>
    <message>
        <location filename="../../designer/canvas/bookmarks.py"/>
        <source>All digits keep a view: Alt and one of them keeps this one instead.</source>
        <translation>所有数字都已保存视图：按 Alt 加其中一个数字可改存当前视图。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/bookmarks.py"/>
        <source>Kept as {digit}: press {digit} to come back here.</source>
        <translation>已保存为 {digit}：按 {digit} 可回到这里。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/bookmarks.py"/>
        <source>No view is kept as {digit}: Alt+{digit} keeps this one.</source>
        <translation>{digit} 没有保存视图：按 Alt+{digit} 保存当前视图。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/bookmarks.py"/>
        <source>No view is kept yet: Shift+B keeps this one.</source>
        <translation>还没有保存的视图：按 Shift+B 保存当前视图。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/bookmarks.py"/>
        <source>The block that was seen as {digit} is not there any more.</source>
        <translation>视图 {digit} 所在的模块已不存在。</translation>
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
        <source>Drag a block here from the palette, or double-click the canvas to add one.</source>
        <translation>从模块列表拖动一个模块到这里，或双击画布来添加一个。</translation>
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
        <source>&amp;Bypass</source>
        <translation>绕过(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>&amp;Fit it to its blocks</source>
        <translation>适合其模块(&amp;F)</translation>
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
        <source>&amp;Keep this view</source>
        <translation>保存此视图(&amp;K)</translation>
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
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Pull out of its wires</source>
        <translation>从连线中取出(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <location filename="../../designer/canvas/remark_menu.py"/>
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
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Select all</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Straighten the wire</source>
        <translation>拉直连线(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Train its parameters</source>
        <translation>训练其参数(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>&amp;Unbend the wire</source>
        <translation>取消连线的弯折(&amp;U)</translation>
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
        <source>&amp;Wire to…</source>
        <translation>连接到(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Add a &amp;note</source>
        <translation>添加便笺(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Add the blocks that were copied</source>
        <translation>添加已复制的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Align &amp;bottoms</source>
        <translation>底端对齐(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Align &amp;centres</source>
        <translation>水平居中对齐(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Align &amp;left</source>
        <translation>左对齐(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Align &amp;middles</source>
        <translation>垂直居中对齐(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Align &amp;right</source>
        <translation>右对齐(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Align &amp;tops</source>
        <translation>顶端对齐(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>All that is &amp;wired to it</source>
        <translation>所有相连模块(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Arran&amp;ge</source>
        <translation>排列(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>As text, for this window, another one or an e-mail</source>
        <translation>以文本形式，供此窗口、另一个窗口或电子邮件使用</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>C&amp;olour</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Choose by name what it is to feed, a skip for example</source>
        <translation>按名称选择它要连接到哪个模块，例如跳跃连接</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <location filename="../../designer/canvas/remark_menu.py"/>
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
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Ctrl+Shift+Down</source>
        <translation>Ctrl+Shift+Down</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Ctrl+Shift+Left</source>
        <translation>Ctrl+Shift+Left</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Ctrl+Shift+Right</source>
        <translation>Ctrl+Shift+Right</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Ctrl+Shift+Up</source>
        <translation>Ctrl+Shift+Up</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Distribute &amp;across</source>
        <translation>横向分布(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/arranging_menu.py"/>
        <source>Distribute &amp;down</source>
        <translation>纵向分布(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Duplicate with &amp;incoming wires</source>
        <translation>带输入连线创建副本(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Edit the &amp;text</source>
        <translation>编辑文本(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Edit the &amp;title</source>
        <translation>编辑标题(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Fra&amp;me the selection</source>
        <translation>用框围住所选内容(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Go back to where this was opened</source>
        <translation>返回打开此模块的位置</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>In&amp;vert the selection</source>
        <translation>反选(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Let data pass as if it were a wire; its settings and weights stay</source>
        <translation>让数据像通过连线一样通过；其设置和权重保留</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Let the wire find its own way</source>
        <translation>让连线自行选择路径</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Let what feeds it change places</source>
        <translation>让它的输入连线互换位置</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Make the frame as large as what is in it</source>
        <translation>使分组框与其中内容一样大</translation>
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
        <source>Paste with &amp;incoming wires</source>
        <translation>带输入连线粘贴(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>Put a coloured area with a title behind it</source>
        <translation>在其后面放一个带标题的彩色区域</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Put another kind of block in its place; the wires stay</source>
        <translation>用另一种模块替换它；连线保持不变</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Put it level with what feeds it, several blocks with one another</source>
        <translation>使它与其输入来源对齐；多个模块则相互对齐</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Put the block behind it level with the one before it</source>
        <translation>使其后的模块与其前的模块对齐</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
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
        <source>S&amp;wap for…</source>
        <translation>换成(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Save to my &amp;library</source>
        <translation>保存到我的模块库(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Shift+B</source>
        <translation>Shift+B</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Shift+Del</source>
        <translation>Shift+Del</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Shift+X</source>
        <translation>Shift+X</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Show the blocks inside</source>
        <translation>显示内部的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Strai&amp;ghten its wires</source>
        <translation>拉直其连线(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Swap the in&amp;puts</source>
        <translation>交换输入(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_menu.py"/>
        <source>The blocks in a frame stay</source>
        <translation>分组框中的模块保留</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Tidy the &amp;layout</source>
        <translation>整理布局(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Under a digit, which brings it back</source>
        <translation>保存到一个数字，按该数字即可返回</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Unwire it, join what was around it, and put it beside</source>
        <translation>断开它的连线，接通其两侧，并将它放到旁边</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Use it a&amp;gain</source>
        <translation>重新使用(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>What fe&amp;eds it</source>
        <translation>上游模块(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>What fed the copied blocks feeds the new ones, too</source>
        <translation>原来为其供数的模块也为新模块供数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>What feeds it feeds the copy, too</source>
        <translation>为其供数的模块也为副本供数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>What it &amp;feeds</source>
        <translation>下游模块(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Wire what fed it to what it fed</source>
        <translation>将其上游与下游直接相连</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/menus.py"/>
        <source>Write something beside the network</source>
        <translation>在网络旁边写些内容</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <location filename="../../designer/canvas/view.py"/>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <location filename="../../designer/canvas/card.py"/>
        <source>{count} param</source>
        <translation>{count} 参数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/card.py"/>
        <source>{count} params</source>
        <translation>{count} 参数</translation>
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
    <name>Choosing</name>
    <message>
        <location filename="../../designer/canvas/choosing.py"/>
        <source>Select a block first.</source>
        <translation>请先选择一个模块。</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../designer/canvas/clipboard.py"/>
        <source>Cut {what}</source>
        <translation>剪切 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/clipboard.py"/>
        <source>Paste {what}</source>
        <translation>粘贴 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/clipboard.py"/>
        <source>Select blocks to copy them.</source>
        <translation>请选择要复制的模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/clipboard.py"/>
        <source>The clipboard has a picture, but no blocks: copy blocks with Ctrl+C first.</source>
        <translation>剪贴板中有图片，但没有模块：请先用 Ctrl+C 复制模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/clipboard.py"/>
        <source>The clipboard has files, but no project: copy blocks with Ctrl+C first.</source>
        <translation>剪贴板中有文件，但没有项目：请先用 Ctrl+C 复制模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/clipboard.py"/>
        <source>The clipboard has no blocks: copy some with Ctrl+C first.</source>
        <translation>剪贴板中没有模块：请先用 Ctrl+C 复制一些。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/clipboard.py"/>
        <source>What fed {what} is not here: wire it to something else.</source>
        <translation>{what} 的上游不在此处：请将其接到其他模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/clipboard.py"/>
        <source>a note</source>
        <translation>便笺</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../widgets/command_palette.py"/>
        <source>A part of its name, or the beginnings of its words</source>
        <translation>其名称的一部分，或各词的开头</translation>
    </message>
    <message>
        <location filename="../../widgets/command_palette.py"/>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../widgets/command_palette.py"/>
        <source>Commands that match</source>
        <translation>匹配的命令</translation>
    </message>
    <message>
        <location filename="../../widgets/command_palette.py"/>
        <source>Enter or a click does it</source>
        <translation>按 Enter 或单击以执行</translation>
    </message>
    <message>
        <location filename="../../widgets/command_palette.py"/>
        <source>Nothing is called that.</source>
        <translation>没有这个名称的内容。</translation>
    </message>
    <message>
        <location filename="../../widgets/command_palette.py"/>
        <source>Search a command</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <location filename="../../widgets/command_palette.py"/>
        <source>Type what you want to do, add, open or go to…</source>
        <translation>输入要执行、添加、打开或转到的内容…</translation>
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
        <source>Bypass {what}</source>
        <translation>绕过 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Colour {what}</source>
        <translation>为 {what} 着色</translation>
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
        <source>Select blocks to duplicate them.</source>
        <translation>请选择要创建副本的模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>Select the blocks that data is to pass.</source>
        <translation>请选择数据应直接通过的模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/commands.py"/>
        <source>The project has another group &apos;{old}&apos;, so this one is called &apos;{new}&apos; here.</source>
        <translation>项目中已有另一个组“{old}”，因此这个组在此处称为“{new}”。</translation>
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
        <source>Use {what} again</source>
        <translation>重新使用 {what}</translation>
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
    <name>CurvesPage</name>
    <message>
        <location filename="../../widgets/curves_page.py"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../widgets/curves_page.py"/>
        <source>Horizontal axis, smoothing, log axis</source>
        <translation>横轴、平滑、对数轴</translation>
    </message>
    <message>
        <location filename="../../widgets/curves_page.py"/>
        <source>How the curves are drawn</source>
        <translation>曲线的绘制方式</translation>
    </message>
    <message>
        <location filename="../../widgets/curves_page.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../widgets/curves_page.py"/>
        <source>Loss</source>
        <translation>损失</translation>
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
    <name>Detaching</name>
    <message>
        <location filename="../../designer/canvas/detaching.py"/>
        <source>Pull {count} blocks out of their wires</source>
        <translation>将 {count} 个模块从连线中取出</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/detaching.py"/>
        <source>Pull {name} out of its wires</source>
        <translation>将 {name} 从连线中取出</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/detaching.py"/>
        <source>Select the blocks to pull out of their wires.</source>
        <translation>请选择要从连线中取出的模块。</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <location filename="../../designer/docks.py"/>
        <source>Hide the panel: View › Panels shows it again</source>
        <translation>隐藏面板：可用“视图 › 面板”重新显示</translation>
    </message>
    <message>
        <location filename="../../designer/docks.py"/>
        <source>Let the panel float, or put it back</source>
        <translation>使面板浮动，或放回原处</translation>
    </message>
</context>
<context>
    <name>DrawingDialog</name>
    <message>
        <location filename="../../designer/pictures_drawing.py"/>
        <source>Drawing the picture</source>
        <translation>正在绘制图片</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_drawing.py"/>
        <source>Give the picture up; no file is written</source>
        <translation>放弃绘制；不写入任何文件</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_drawing.py"/>
        <source>How much of the picture is drawn</source>
        <translation>图片已绘制的比例</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_drawing.py"/>
        <source>The picture is being drawn…</source>
        <translation>正在绘制图片…</translation>
    </message>
</context>
<context>
    <name>DrawnCurves</name>
    <message>
        <location filename="../../designer/drawn_curves.py"/>
        <source>The training goes on with the network as it was when it began.</source>
        <translation>训练将按开始时的网络继续进行。</translation>
    </message>
    <message>
        <location filename="../../designer/drawn_curves.py"/>
        <source>These are the curves of {name}.</source>
        <translation>这些是 {name} 的曲线。</translation>
    </message>
</context>
<context>
    <name>EarlierRuns</name>
    <message>
        <location filename="../../designer/earlier_runs.py"/>
        <source>The training of {when} (epoch {epoch}, {accuracy}) can be exported and measured; runs lie in {folder}.</source>
        <translation>{when} 的训练结果（第 {epoch} 轮，{accuracy}）可以导出和评估；训练记录位于 {folder}。</translation>
    </message>
    <message>
        <location filename="../../designer/earlier_runs.py"/>
        <source>The training of {when} can be exported and measured; runs lie in {folder}.</source>
        <translation>{when} 的训练结果可以导出和评估；训练记录位于 {folder}。</translation>
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
        <source>Not changed: {sentence}</source>
        <translation>未更改：{sentence}</translation>
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
        <translation> （您是指“{found}”吗？）</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/sliding.py"/>
        <source> (spread over {reach} by its dilation)</source>
        <translation>（因膨胀率扩展到 {reach}）</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source> along axis {axis}</source>
        <translation> 沿轴 {axis}</translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source> inside &apos;{scope}&apos;</source>
        <translation> （在“{scope}”内部）</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source> or a warm-up</source>
        <translation>或预热</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source> when it repeats {repeat} times</source>
        <translation> （重复 {repeat} 次时）</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source> − 1 that would begin behind the input</source>
        <translation> − 1 个本会从输入之后开始的</translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>&apos;{group}&apos; has no exposed setting called &apos;{name}&apos;.</source>
        <translation>“{group}”没有名为“{name}”的公开设置。</translation>
    </message>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source>&apos;{key}&apos; is missing: add it, or take another copy.</source>
        <translation>缺少 &apos;{key}&apos;：请添加它，或使用另一个副本。</translation>
    </message>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source>&apos;{key}&apos; is {shown}, but must be {what}.</source>
        <translation>&apos;{key}&apos; 为 {shown}，但必须是{what}。</translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>&apos;{name}&apos; cannot be a name: use letters, digits and _, and begin with a letter.</source>
        <translation>“{name}”不能作为名称：请使用字母、数字和 _，并以字母开头。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>&apos;{name}&apos; cannot contain &apos;{name2}&apos;, because &apos;{name2}&apos; contains &apos;{name}&apos;.</source>
        <translation>“{name}”不能包含“{name2}”，因为“{name2}”包含“{name}”。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>&apos;{name}&apos; cannot contain itself: use it outside &apos;{name}&apos;.</source>
        <translation>“{name}”不能包含自身：请在“{name}”之外使用它。</translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>&apos;{name}&apos; could not be saved to the library {place}: {reason}.</source>
        <translation>“{name}”无法保存到模块库 {place}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>&apos;{name}&apos; is a word of Python: choose another name, such as {name}1.</source>
        <translation>“{name}”是 Python 的关键字：请另取名称，例如 {name}1。</translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>&apos;{name}&apos; is used by PyTorch itself: choose another name, such as {value}1.</source>
        <translation>“{name}”被 PyTorch 自身使用：请另取名称，例如 {value}1。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>&apos;{name}&apos; is used by {node}{where}: remove or ungroup {node} first.</source>
        <translation>“{name}”正被 {node}{where} 使用：请先移除 {node} 或取消其组合。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/picture.py"/>
        <source>&apos;{name}&apos; should end with .png, .svg or .pdf, which are the pictures Netloom writes.</source>
        <translation>“{name}”应以 .png、.svg 或 .pdf 结尾，这些是 Netloom 能写的图片。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>&apos;{name}&apos; unfolds to {size} blocks, but Netloom runs at most {MAX_NODES}: let what is inside repeat less often.</source>
        <translation>“{name}”展开为 {size} 个模块，但 Netloom 最多运行 {MAX_NODES} 个：请减少内部的重复次数。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>&apos;{shown}&apos; cannot be a setting&apos;s name: begin with a letter, in its usual spelling.</source>
        <translation>“{shown}”不能作为设置的名称：请以字母开头，并使用通常的写法。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>&apos;{shown}&apos; cannot be a setting&apos;s name: use letters, digits and _.</source>
        <translation>“{shown}”不能作为设置的名称：请使用字母、数字和 _。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>&apos;{shown}&apos; is a word that every block uses itself: choose another name.</source>
        <translation>“{shown}”是每个模块自身使用的词：请另取名称。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>+{before} maps of zeros</source>
        <translation>+{before} 张全零特征图</translation>
    </message>
    <message>
        <location filename="../../widgets/words.py"/>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>0: channels; then length, or height and width, or depth, height and width.</source>
        <translation>0：通道；其后为长度，或高和宽，或深、高和宽。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>0: only convolutions and dense layers count</source>
        <translation>0：只计卷积和全连接层</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <location filename="../../engine/blocks/base.py"/>
        <location filename="../../engine/blocks/differences.py"/>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <location filename="../../engine/blocks/permute.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>1 axis</source>
        <translation>1 个轴</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>1 block</source>
        <translation>1 个模块</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>1 channel</source>
        <translation>1 个通道</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>1 channel: make it 1 group.</source>
        <translation>1 个通道：请设为 1 组。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>1 class</source>
        <translation>1 个类别</translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>1 image</source>
        <translation>1 张图像</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>1 map, the fewest there can be</source>
        <translation>1 张特征图，最少的情况</translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>1 or 3</source>
        <translation>1 或 3</translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>1 skip around a pair</source>
        <translation>绕过一对卷积的 1 个跳跃连接</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>1 spatial axis</source>
        <translation>1 个空间轴</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>1 takes every entry, 2 every second one, and so on.</source>
        <translation>1 取每一项，2 每隔一项取一项，依此类推。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>1/{reduction} in the middle</source>
        <translation>中间为 1/{reduction}</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>110 layers that train because gradients pass the skips unchanged; it wants an epoch of warm-up.</source>
        <translation>110 层之所以能训练，是因为梯度原样通过跳跃连接；它需要一轮预热。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>224 pixels make 109 in its first layer, where the table&apos;s 111 are those of 227</source>
        <translation>224 像素在第一层得到 109，而表中的 111 对应 227 像素</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>256 maps in the fourth convolution, as common libraries have</source>
        <translation>第四个卷积为 256 张特征图，与常用库一致</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>3×3 reduce</source>
        <translation>3×3 降维</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>4 projections</source>
        <translation>4 个投影</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>5×5 reduce</source>
        <translation>5×5 降维</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>A 1×1 convolution on the skip: where the shapes differ (auto), always, or never.</source>
        <translation>跳跃连接上的 1×1 卷积：形状不同时（自动）、始终或从不。</translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>A block needs a name.</source>
        <translation>模块需要一个名称。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>A constant, the mirrored input, its outermost values, or its other end.</source>
        <translation>常数、输入的镜像、最外侧的值，或输入的另一端。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>A dense layer has a weight for every pair of numbers, needs much data to learn them, and is the first to learn by heart; a global average pool before it leaves one number for each map (Lin, Chen and Yan, “Network In Network”, 2014).</source>
        <translation>全连接层对每一对数都有一个权重，需要大量数据才能学好，也最先死记硬背；在它之前用全局平均池化可使每张特征图只剩一个数（Lin、Chen 和 Yan，“Network In Network”，2014）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>A factor, or the size that comes out whatever goes in.</source>
        <translation>一个倍数，或无论输入如何都固定的输出尺寸。</translation>
    </message>
    <message>
        <location filename="../../engine/figures/options.py"/>
        <source>A figure of {width} mm cannot be printed: choose 20 to 2,000 mm.</source>
        <translation>无法打印 {width} 毫米的插图：请选择 20 到 2,000 毫米。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>A group needs a name.</source>
        <translation>组需要一个名称。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>A group of your own.</source>
        <translation>您自己的组。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>A kernel of {kernel} has no middle, so what it gives would be shifted: use {kernel2} or {kernel3}.</source>
        <translation>大小为 {kernel} 的卷积核没有中心，其结果会发生偏移：请用 {kernel2} 或 {kernel3}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>A large kernel of {large_kernel} has no middle, so its branch would be shifted: use {large_kernel2} or {large_kernel3}.</source>
        <translation>大小为 {large_kernel} 的大卷积核没有中心，其分支会发生偏移：请用 {large_kernel2} 或 {large_kernel3}。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>A network can have {MAX_NODES} blocks at most.</source>
        <translation>一个网络最多可以有 {MAX_NODES} 个模块。</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>A network can have {MAX_REMARKS} notes and frames at most.</source>
        <translation>一个网络最多可以有 {MAX_REMARKS} 个便笺和分组框。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>A norm needs several numbers of every channel: of one alone the variance is 0, and torch refuses to train.</source>
        <translation>归一化需要每个通道有多个数：只有一个数时方差为 0，torch 会拒绝训练。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/picture_painting.py"/>
        <source>A picture cannot be drawn at a scale of {scale}: choose 0.05 to 20.</source>
        <translation>无法以 {scale} 的比例绘制图片：请选择 0.05 到 20。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/picture_painting.py"/>
        <source>A picture cannot be {width} pixels wide: choose 16 to {most}.</source>
        <translation>图片宽度不能为 {width} 像素：请选择 16 到 {most}。</translation>
    </message>
    <message>
        <location filename="../../engine/featuremaps.py"/>
        <source>A sample of {size} bytes is none of {shape}.</source>
        <translation>{size} 字节的样本不是 {shape} 的样本。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>A sigmoid of three straight pieces: 0 below -3, 1 above 3, x/6 + 1/2 between.</source>
        <translation>由三段直线组成的 sigmoid：-3 以下为 0，3 以上为 1，其间为 x/6 + 1/2。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>A smooth ReLU that is always positive: log(1 + exp(βx)) / β.</source>
        <translation>始终为正的平滑 ReLU：log(1 + exp(βx)) / β。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>A smooth ReLU: x times the share of the normal distribution below x.</source>
        <translation>平滑的 ReLU：x 乘以正态分布在 x 以下的比例。</translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>A training is running already: stop it first.</source>
        <translation>已有训练正在运行：请先停止它。</translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>A training is running: feature maps are shown when it ends.</source>
        <translation>有训练正在运行：特征图将在其结束后显示。</translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>A training is running: times are measured when it ends.</source>
        <translation>训练正在进行：结束后再测量时间。</translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>A training step with {images} needs {bytes_text} at its peak, but {device_text} has room for {bytes_text2}: </source>
        <translation>{images}的训练步峰值需要 {bytes_text}，但 {device_text} 只有 {bytes_text2}：</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>A transposed 2×2 convolution, or upsampling and a 1×1 convolution.</source>
        <translation>转置 2×2 卷积，或上采样加 1×1 卷积。</translation>
    </message>
    <message>
        <location filename="../../engine/training/trainer.py"/>
        <source>A weight became infinite or NaN</source>
        <translation>有一个权重变为无穷大或 NaN</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>A weighted sum of weighted sums is one weighted sum: without an activation between them, two layers can express no more than one.</source>
        <translation>加权和的加权和仍是加权和：两层之间没有激活函数，所能表达的不比一层多。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>A wire from {node} to {node2} would close a cycle, because {node2} already feeds {node}.</source>
        <translation>从 {node} 到 {node2} 的连线会形成循环，因为 {node2} 已经向 {node} 供数。</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>A {what} cannot be &apos;{color}&apos;: choose {join} or {COLORS}.</source>
        <translation>{what}不能是“{color}”：请选择 {join} 或 {COLORS}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Activation before cross-entropy</source>
        <translation>交叉熵之前的激活函数</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Activation bytes</source>
        <translation>激活值字节数</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>Adaptive average pool</source>
        <translation>自适应平均池化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>Adaptive max pool</source>
        <translation>自适应最大池化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Add</source>
        <translation>相加</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Add Flatten and {units_text} behind {inputs}</source>
        <translation>在 {inputs} 之后添加展平和 {units_text}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Add a 1×1 projection </source>
        <translation>添加 1×1 投影</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Add a 1×1 projection on the skip of {name}</source>
        <translation>在 {name} 的跳跃连接上添加 1×1 投影</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Add an Input</source>
        <translation>添加输入</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Add {article}</source>
        <translation>添加 {article}</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Add {title} and {layer}</source>
        <translation>添加{title}和{layer}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Added to the variance, so that nothing is divided by zero.</source>
        <translation>加到方差上，以免除以零。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Adds a pattern that tells every position where it is, since attention cannot know.</source>
        <translation>加上一个模式，告诉每个位置它在哪里，因为注意力自身无从得知。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Adds branches number by number (the end of a skip connection).</source>
        <translation>将各分支逐个数相加（跳跃连接的末端）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Adds channels of zeros, so that a skip without parameters fits a wider layer.</source>
        <translation>添加全零通道，使没有参数的跳跃连接与更宽的层相配。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Adds its input to what it computes, so that depth helps instead of harming.</source>
        <translation>将输入加到其计算结果上，使深度有益而无害。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Adds positions before and after every spatial axis.</source>
        <translation>在每个空间轴的前后补充位置。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>After how many epochs the learning rate steps down.</source>
        <translation>每隔多少轮学习率下降一级。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>AlexNet</source>
        <translation>AlexNet</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>AlexNet (2012)</source>
        <translation>AlexNet (2012)</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>AlexNet (one tower)</source>
        <translation>AlexNet（单塔）</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Align corners</source>
        <translation>对齐角点</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>All channels learn one slope; else each learns its own.</source>
        <translation>所有通道学习同一个斜率；否则各学各的。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>All its additional depth lies in the third stage, where the maps are small and the parameters pay best.</source>
        <translation>新增的深度全在第三阶段，那里特征图小，参数最划算。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Along which axis it is cut. 0: channels; then length, or height and width, or depth, height and width.</source>
        <translation>沿哪个轴切取。0：通道；其后为长度，或高和宽，或深、高和宽。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Along which axis it is parted. 0: channels; then length, or height and width, or depth, height and width.</source>
        <translation>沿哪个轴拆分。0：通道；其后为长度，或高和宽，或深、高和宽。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Along which axis the numbers belong together; 0: channels; then length, or height and width, or depth, height and width.</source>
        <translation>沿哪个轴的数值属于一组；0：通道；其后为长度，或高和宽，或深、高和宽。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Along which axis they are joined. 0: channels; then length, or height and width, or depth, height and width.</source>
        <translation>沿哪个轴拼接。0：通道；其后为长度，或高和宽，或深、高和宽。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Among how many groups the channels are dealt out.</source>
        <translation>通道在多少个组之间分发。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>An ELU scaled so that layer after layer keeps mean 0 and deviation 1.</source>
        <translation>经过缩放的 ELU，使逐层保持均值 0 和标准差 1。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>An ELU without a kink at any alpha: what is negative becomes α(exp(x/α) - 1).</source>
        <translation>对任何 alpha 都没有折点的 ELU：负数变为 α(exp(x/α) - 1)。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>An axis of size 1 goes with any length, by repeating its number (broadcasting): such a branch says the same at every position, which in a sum is more often a stride too many than meant.</source>
        <translation>大小为 1 的轴可与任意长度相配，方法是重复它的数（广播）：这样的分支在每个位置说的都一样，在求和中这更多是步幅过多，而非有意为之。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Another seed divides the images in another way.</source>
        <translation>换一个种子会以另一种方式划分图像。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Append {layer}</source>
        <translation>追加{layer}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Approximation</source>
        <translation>近似</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Average</source>
        <translation>求平均</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Average pool</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Basic</source>
        <translation>基本</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Basic: two 3×3 convolutions. Bottleneck: 1×1 down, 3×3, 1×1 up.</source>
        <translation>基本：两个 3×3 卷积。瓶颈：用于降维的 1×1 卷积、3×3、用于升维的 1×1 卷积。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <location filename="../../engine/blocks/inception.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Batch norm over one number</source>
        <translation>对单个数做批归一化</translation>
    </message>
    <message>
        <location filename="../../engine/stopwatch.py"/>
        <source>Batch normalisation cannot be measured on one image: take a batch of 2 or more.</source>
        <translation>批归一化无法用一张图像测量：请使用 2 张或更多图像的批。</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>Batch normalisation needs more than one value for each channel, but a batch has only one image here: use a batch size of 2 or more.</source>
        <translation>批归一化需要每个通道有多个值，但这里一批只有一张图像：请使用 2 或更大的批大小。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Begins at</source>
        <translation>初始值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Behind</source>
        <translation>末尾</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Between two dense blocks: fewer maps by a 1×1 convolution, half the positions by pooling.</source>
        <translation>位于两个稠密块之间：用 1×1 卷积减少特征图，用池化使位置减半。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Between two windows that do not touch lie numbers that no window reads.</source>
        <translation>两个不相接的窗口之间有任何窗口都读不到的数值。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Beyond one label for one image</source>
        <translation>不止一图一标签</translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Beyond some twenty layers a plain stack learns worse the deeper it gets, even on its training data; skips take that away (He et al., “Deep Residual Learning”, 2016, section 1).</source>
        <translation>超过约二十层后，普通堆叠越深学得越差，在训练集上也是如此；跳跃连接可消除这一点（He 等，“Deep Residual Learning”，2016，第 1 节）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Bias before batch norm</source>
        <translation>批归一化之前的偏置</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Block</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Blocks</source>
        <translation>模块数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Bottleneck</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Bottlenecks squeeze the channels before each 3×3 convolution, so that 50 layers cost hardly more than 34.</source>
        <translation>瓶颈在每个 3×3 卷积之前压缩通道，因此 50 层的代价几乎不比 34 层多。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Box blur</source>
        <translation>均值模糊</translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>Branch spread over positions</source>
        <translation>分支被扩展到各位置</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Branch that leads to no output</source>
        <translation>不通向任何输出的分支</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Built-in handwritten digits, drawn images of an X or an O, a folder of class folders, MNIST-style IDX files, CIFAR-10/100 binary files, or a NumPy .npz file.</source>
        <translation>内置手写数字、绘制的 X 或 O 图像、由类别文件夹组成的文件夹、MNIST 式的 IDX 文件、CIFAR-10/100 二进制文件，或 NumPy .npz 文件。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>CELU</source>
        <translation>CELU</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>CIFAR</source>
        <translation>CIFAR</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR Plain-20</source>
        <translation>CIFAR Plain-20</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR Plain-32</source>
        <translation>CIFAR Plain-32</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR Plain-44</source>
        <translation>CIFAR Plain-44</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR Plain-56</source>
        <translation>CIFAR Plain-56</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-110</source>
        <translation>CIFAR ResNet-110</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-20</source>
        <translation>CIFAR ResNet-20</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-32</source>
        <translation>CIFAR ResNet-32</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-44</source>
        <translation>CIFAR ResNet-44</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR ResNet-56</source>
        <translation>CIFAR ResNet-56</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>CIFAR-10, with and without skips</source>
        <translation>CIFAR-10：有无跳跃连接</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Call {name} &apos;{free}&apos; in the model</source>
        <translation>在模型中将 {name} 称为“{free}”</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Ceil mode</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Channel shuffle</source>
        <translation>通道混洗</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Channels of zeros before those that arrive.</source>
        <translation>在输入通道之前补充的全零通道数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Channels of zeros behind those that arrive.</source>
        <translation>在输入通道之后补充的全零通道数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Channels, then height and width, such as 16×4×4; one of them may be -1: what is left.</source>
        <translation>先是通道，然后是高和宽，例如 16×4×4；其中一个可以是 -1：剩余部分。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Channels, then height and width: 1×32×32 for grey, 3×224×224 for colour images.</source>
        <translation>先是通道，然后是高和宽：灰度为 1×32×32，彩色图像为 3×224×224。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Circular</source>
        <translation>循环</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Composite</source>
        <translation>复合模块</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Compression</source>
        <translation>压缩率</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Concatenate</source>
        <translation>拼接</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Connect {above} to {name} as a skip</source>
        <translation>将 {above} 作为跳跃连接接到 {name}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Connect {name} to {name2}</source>
        <translation>将 {name} 连接到 {name2}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>Connects every input with every unit.</source>
        <translation>将每个输入与每个单元相连。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>ConvNeXt</source>
        <translation>ConvNeXt</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Convolution along one axis: the first layer&apos;s 80-sample filters learn a filter bank from raw sound, as the ear has one.</source>
        <translation>沿一个轴卷积：第一层 80 个采样点的滤波器从原始声音学出一组滤波器，如同人耳。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Count padding</source>
        <translation>计入填充</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Cross-entropy takes scores and applies a softmax of its own: of probabilities it takes the softmax twice, which flattens them and slows learning. A softmax that ends the network is left out in training.</source>
        <translation>交叉熵接受得分并自行取 softmax：若输入概率，就会取两次 softmax，使其变平并减慢学习。网络末尾的 softmax 在训练时会被略去。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Cross-entropy takes the scores before a softmax and applies one of its own, which is exact where the logarithm of a rounded probability is not.</source>
        <translation>交叉熵接受 softmax 之前的得分并自行计算，这样是精确的，而对舍入后的概率取对数则不是。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Cross-entropy wants scores of any size: where they are clipped, a class can never be ruled out, and where an activation is flat its layer learns nothing.</source>
        <translation>交叉熵需要任意大小的得分：被截断时永远无法排除某个类别，而在激活函数的平坦处，其所在层学不到任何东西。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Cubic</source>
        <translation>三次</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Cuts off below 0 and above 6: min(max(0, x), 6).</source>
        <translation>截断 0 以下和 6 以上：min(max(0, x), 6)。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Cuts off below and above two bounds, and passes what lies between.</source>
        <translation>截断两个界限之外的部分，通过其间的部分。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Cuts positions off before and after every spatial axis.</source>
        <translation>在每个空间轴的前后裁掉位置。</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>Data cannot flow &apos;{flow}&apos;: choose right or down.</source>
        <translation>数据不能流向“{flow}”：请选择 right 或 down。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Deals the channels of each group out to all groups, so that grouped convolutions mix.</source>
        <translation>将每组的通道分发到所有组，使分组卷积相互混合。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Degradation at work: a network that could copy plain-20 and add the identity does not find that by itself.</source>
        <translation>退化现象：网络本可复制 plain-20 再加恒等映射，却自己找不到这个解。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Dense</source>
        <translation>全连接层</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Dense block</source>
        <translation>稠密块</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Dense layer with most of the parameters</source>
        <translation>占有大部分参数的全连接层</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Dense with </source>
        <translation>全连接层，</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Dense with {units} unit</source>
        <translation>{units} 个单元的全连接层</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Dense with {units} units</source>
        <translation>{units} 个单元的全连接层</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>DenseNet-121</source>
        <translation>DenseNet-121</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Depthwise separable convolution</source>
        <translation>深度可分离卷积</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Device is &apos;{device}&apos;, but must be one of auto, cpu, cuda, cuda:N, mps.</source>
        <translation>设备为“{device}”，但必须是 auto、cpu、cuda、cuda:N、mps 之一。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Dilation</source>
        <translation>膨胀率</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Distance between the filter&apos;s taps.</source>
        <translation>滤波器采样点之间的距离。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Distance between the taps of the depthwise filters.</source>
        <translation>逐通道滤波器采样点之间的距离。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>Divides every number by the strength of the channels around it at its position.</source>
        <translation>将每个数除以同一位置上周围通道的强度。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Divides the channels at each position, or the whole sample, by their root mean square.</source>
        <translation>将每个位置上的各通道（或整个样本）除以其均方根。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Doubles the size, puts the skip beside it, and convolves twice.</source>
        <translation>尺寸加倍，把跳跃连接放在旁边，再卷积两次。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Doubling</source>
        <translation>放大方式</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Down to see the whole, up again to every pixel; skips bring back the fine detail that pooling has lost.</source>
        <translation>先下行看到整体，再上行回到每个像素；跳跃连接带回池化丢失的细节。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/drawn.py"/>
        <source>Drawn X and O</source>
        <translation>绘制的 X 和 O</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Dropout before batch norm</source>
        <translation>批归一化之前的 Dropout</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Dropout changes the variance in training only, so the norm remembers one that it does not meet later (Li et al., “Understanding the Disharmony between Dropout and Batch Normalization”, 2019).</source>
        <translation>Dropout 只在训练时改变方差，因此归一化记住的方差以后并不会出现（Li 等，“Understanding the Disharmony between Dropout and Batch Normalization”，2019）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Each layer adds 32 maps to all maps before it, so features are used again: 121 layers in 8 million parameters.</source>
        <translation>每层在之前所有特征图上再加 32 张，特征得以复用：121 层只有 800 万参数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Emboss</source>
        <translation>浮雕</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/chaining.py"/>
        <source>Every input of the selected blocks has a wire already: drag a new wire onto the input that is to take it.</source>
        <translation>所选模块的每个输入都已有连线：请将新连线拖到要接收它的输入上。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Every module looks with several kernel sizes at once, and 1×1 convolutions keep that cheap: a ninth of AlexNet&apos;s parameters.</source>
        <translation>每个模块同时用多种卷积核大小观察，1×1 卷积使其代价低廉：参数为 AlexNet 的九分之一。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Everything behind a layer is computed from what it gives: what it leaves out is lost for good (the data-processing inequality).</source>
        <translation>某层之后的一切都由它的输出计算而来：它丢掉的就永远丢失了（数据处理不等式）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Exact, or by a tanh (a little faster on some devices).</source>
        <translation>精确计算，或用 tanh 近似（在某些设备上略快）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Expand 1×1</source>
        <translation>扩展 1×1</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Expand 3×3</source>
        <translation>扩展 3×3</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Expansion</source>
        <translation>扩展倍数</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>Extra data</source>
        <translation>多余的数据</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Feature maps in each group of the 3×3 (4 in ResNeXt); 0 divides the filters.</source>
        <translation>3×3 卷积每组的特征图数（ResNeXt 中为 4）；0 表示由滤波器数均分。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Feature maps of both 3×3 convolutions.</source>
        <translation>两个 3×3 卷积的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 branch.</source>
        <translation>1×1 分支的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 convolution before the 3×3.</source>
        <translation>3×3 之前用于降维的 1×1 卷积的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 convolution before the 5×5.</source>
        <translation>5×5 之前用于降维的 1×1 卷积的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 convolution behind the 3×3 max pool.</source>
        <translation>3×3 最大池化之后的 1×1 卷积的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 1×1 convolution that narrows.</source>
        <translation>用于降维的 1×1 卷积的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 3×3 branch.</source>
        <translation>3×3 分支的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Feature maps of the 3×3 convolution, where no width is given.</source>
        <translation>未指定宽度时 3×3 卷积的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Feature maps of the 3×3 convolutions.</source>
        <translation>3×3 卷积的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Feature maps of the 5×5 branch.</source>
        <translation>5×5 分支的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Feature maps that come out.</source>
        <translation>输出的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Feature maps that each layer adds.</source>
        <translation>每层增加的特征图数。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Feed everything from {keep}</source>
        <translation>全部由 {keep} 供数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Filled with</source>
        <translation>填充方式</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Filter</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Filters</source>
        <translation>滤波器数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Filters each channel on its own over 7×7, mixes channels through four times as many, adds.</source>
        <translation>用 7×7 分别过滤每个通道，经四倍数量混合通道，再相加。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Filters each channel on its own, then mixes the channels by 1×1: far fewer weights.</source>
        <translation>分别过滤每个通道，再用 1×1 混合通道：权重少得多。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Filters that move along three axes: what pools and strides save grows with the cube of the side.</source>
        <translation>滤波器沿三个轴移动：池化和步幅节省的量随边长的立方增长。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Fire</source>
        <translation>Fire</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Fixed kernel</source>
        <translation>固定卷积核</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>For each axis of the result the one it comes from: 1, 2, 0 puts the channels last.</source>
        <translation>结果的每个轴来自哪个轴：1, 2, 0 将通道放到最后。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>For how long the learning rate grows linearly from zero before the schedule begins; in a training shorter than that it only grows.</source>
        <translation>学习率调度开始之前，学习率从零线性增长多久；训练短于此时则只会增长。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Gaussian blur</source>
        <translation>高斯模糊</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Give each end an Output</source>
        <translation>给每个末端一个输出</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Give each output an Output</source>
        <translation>给每个输出端口一个输出</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Give every channel mean 0 and deviation 1, measured on the training part alone.</source>
        <translation>使每个通道均值为 0、标准差为 1，仅由训练集统计得出。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Give {name} an Output</source>
        <translation>给 {name} 一个输出</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Gives every channel mean 0 and deviation 1 over the batch, then a learned scale and shift.</source>
        <translation>使每个通道在整批上均值为 0、标准差为 1，然后进行学习得到的缩放和平移。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Gives every channel of every sample mean 0 and deviation 1 over its positions.</source>
        <translation>使每个样本的每个通道在其各位置上均值为 0、标准差为 1。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Gives every group of channels of every sample mean 0 and deviation 1.</source>
        <translation>使每个样本的每组通道均值为 0、标准差为 1。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Gives the channels at each position, or the whole sample, mean 0 and deviation 1.</source>
        <translation>使每个位置上的各通道（或整个样本）均值为 0、标准差为 1。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Gives the mean of its branches, number by number (an ensemble inside one network).</source>
        <translation>逐个数取各分支的平均值（一个网络内的集成）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Gives the same numbers another shape, in the order in which they lie.</source>
        <translation>按数的排列顺序赋予另一种形状。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Global average pool</source>
        <translation>全局平均池化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Global max pool</source>
        <translation>全局最大池化</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>GoogLeNet</source>
        <translation>GoogLeNet</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Group norm</source>
        <translation>组归一化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Groups</source>
        <translation>分组数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Growth</source>
        <translation>增长率</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/digits.py"/>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Hard sigmoid</source>
        <translation>Hard sigmoid</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Hard swish</source>
        <translation>Hard swish</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Hard tanh</source>
        <translation>Hard tanh</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Hidden bottleneck</source>
        <translation>隐藏的瓶颈</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Highest</source>
        <translation>上限</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>How far apart the filters are laid down: the output grows by it.</source>
        <translation>滤波器铺放的间距：输出按此倍数增大。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How far each step goes; the peak of the schedule.</source>
        <translation>每一步走多远；即学习率调度的峰值。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>How far the 3×3 convolution moves: 2 halves the image.</source>
        <translation>3×3 卷积每步移动的距离（像素数）：2 使高和宽减半。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>How far the depthwise filters move at each step.</source>
        <translation>逐通道滤波器每步移动的距离（像素数）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>How far the filter moves at each step.</source>
        <translation>滤波器每步移动的距离（像素数）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>How far the first block&apos;s 3×3 convolution moves: 2 halves the image.</source>
        <translation>第一个模块的 3×3 卷积每步移动的距离（像素数）：2 使高和宽减半。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>How far the first block&apos;s depthwise filters move: 2 halves the image.</source>
        <translation>第一个模块的逐通道滤波器每步移动的距离（像素数）：2 使高和宽减半。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>How far the window moves at each step.</source>
        <translation>窗口每步移动的距离（像素数）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>How many attentions work side by side; they share the channels out.</source>
        <translation>并行的注意力头数；它们分摊通道。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>How many blocks follow one another; only the first has the stride.</source>
        <translation>多少个模块依次相接；只有第一个带步幅。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>How many branches meet here.</source>
        <translation>有多少个分支在此汇合。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>How many copies follow one another, each fed by the one before.</source>
        <translation>有多少个副本依次相接，每个由前一个供数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>How many equal pieces there are.</source>
        <translation>分成多少等份。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>How many feature maps come out.</source>
        <translation>输出多少张特征图。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>How many layers; each adds as many maps as the growth.</source>
        <translation>有多少层；每层增加的特征图数等于增长率。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>How many neighbouring channels count, the number&apos;s own among them.</source>
        <translation>计入多少个相邻通道，包括该数自身所在的通道。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>How many numbers come out; in the last layer, one per class.</source>
        <translation>输出多少个数；在最后一层，每个类别一个。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>How many such blocks follow one another.</source>
        <translation>多少个这样的模块依次相接。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>How many such blocks follow one another; only the first has the stride.</source>
        <translation>多少个这样的模块依次相接；只有第一个带步幅。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>How many times as large along each axis.</source>
        <translation>沿每个轴放大多少倍。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>How many times as large; one number or one per axis.</source>
        <translation>放大多少倍；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>How many times as many maps there are between the 1×1 convolutions.</source>
        <translation>1×1 卷积之间的特征图数是多少倍。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>How many times fewer numbers there are in the middle; at least one.</source>
        <translation>中间的数值个数缩减多少倍；至少为一。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>How many times its maps the input is widened to; 1 leaves it as it is.</source>
        <translation>输入扩宽到其特征图数的多少倍；1 表示保持不变。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>How many times more maps leave a bottleneck than its 3×3 has.</source>
        <translation>瓶颈输出的特征图数是其 3×3 卷积的多少倍。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>How many times the filters come out.</source>
        <translation>输出为滤波器数的多少倍。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>How many times the growth the 1×1 before each 3×3 has; 0 leaves the 1×1 out.</source>
        <translation>每个 3×3 之前的 1×1 为增长率的多少倍；0 表示不使用 1×1。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How much of the last step the next one keeps.</source>
        <translation>下一步保留上一步的多少。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How often the whole training part is seen.</source>
        <translation>整个训练集被遍历的次数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>How sharply it bends: the larger, the closer to ReLU.</source>
        <translation>弯折的锐利程度：越大越接近 ReLU。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>How strongly the mean square of the neighbours divides.</source>
        <translation>相邻通道的均方值对除数的影响强度。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How strongly weights are pulled to zero at every step.</source>
        <translation>每一步将权重拉向零的强度。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>How the learning rate changes: not at all, in steps down, or along half a cosine to zero.</source>
        <translation>学习率如何变化：不变、逐级下降，或沿半个余弦降到零。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <location filename="../../widgets/fields/writing.py"/>
        <source>IDX (MNIST)</source>
        <translation>IDX (MNIST)</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Image with its channels last</source>
        <translation>通道在最后的图像</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Images per training step.</source>
        <translation>每个训练步的图像数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Inception</source>
        <translation>Inception</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Inception and DenseNet</source>
        <translation>Inception 与 DenseNet</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Input and output</source>
        <translation>输入与输出</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Inputs</source>
        <translation>输入数</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Insert Flatten before {name}</source>
        <translation>在 {name} 之前插入展平</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Insert Permute to {wanted} behind {name}</source>
        <translation>在 {name} 之后插入轴置换为 {wanted}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Insert Permute {between}</source>
        <translation>{between}插入轴置换</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Insert Reshape to {shape} before {name}</source>
        <translation>在 {name} 之前插入变形为 {shape}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Insert Reshape to {sizes} {between}</source>
        <translation>{between}插入变形为 {sizes}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>Insert Upsample between {sources} and {name}</source>
        <translation>在 {sources} 和 {name} 之间插入上采样</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Insert a 1×1 convolution to {channels} maps before {name}</source>
        <translation>在 {name} 之前插入输出 {channels} 张特征图的 1×1 卷积</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Insert global average pool before {name}</source>
        <translation>在 {name} 之前插入全局平均池化</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/proposal.py"/>
        <source>Insert {label} between {source} and {node}</source>
        <translation>在 {source} 和 {node} 之间插入{label}</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Insert {layer} before {giver}</source>
        <translation>在 {giver} 之前插入{layer}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Insert {title} before {above}</source>
        <translation>在 {above} 之前插入{title}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Insert {title} before {layer}</source>
        <translation>在 {layer} 之前插入{title}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Insert {title} between {name} and {other}</source>
        <translation>在 {name} 和 {other} 之间插入{title}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/inside.py"/>
        <source>Inside {join}: {after}</source>
        <translation>在 {join} 内部：{after}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/composite.py"/>
        <source>Inside {node}, {error}</source>
        <translation>在 {node} 内部，{error}</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>Inside {node}, {name} has nothing at its input: draw a wire to it, or remove it.</source>
        <translation>在 {node} 内部，{name} 的输入没有任何来源：请给它连线，或移除它。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/composite.py"/>
        <source>Inside {node}, {reason}</source>
        <translation>在 {node} 内部，{reason}</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>Inside, {name} refuses it: {error}</source>
        <translation>在内部，{name} 拒绝了它：{error}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Instance norm</source>
        <translation>实例归一化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Inverted residual</source>
        <translation>倒残差</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Join along the {axis_name} in {name}</source>
        <translation>在 {name} 中沿{axis_name}拼接</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Join them with {title}</source>
        <translation>用{title}将它们合并</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Keep only {name} and what feeds it</source>
        <translation>只保留 {name} 及为它供数的部分</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Keep {name} and what feeds it</source>
        <translation>保留 {name} 及为它供数的部分</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Keeps the largest of its branches&apos; numbers at every place (a maxout over branches).</source>
        <translation>在每个位置保留各分支中最大的数（对分支的 maxout）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Keeps the largest value of each window.</source>
        <translation>保留每个窗口中的最大值。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>Keeps the largest values of as many bins as are wanted, whatever the input&apos;s size is.</source>
        <translation>无论输入大小如何，保留指定数量的区间的最大值。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Kernel larger than its input</source>
        <translation>卷积核大于其输入</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Kernel of the 5×5 branch: 5 as in the paper, 3 as in common libraries.</source>
        <translation>5×5 分支的卷积核：论文中为 5，常用库中为 3。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Kernels made by hand, 27 numbers that stay fixed, give 9 where a diagonal or the crossing of an X is; only 98 weights are left to learn.</source>
        <translation>手工设计的卷积核共 27 个固定的数，在 X 的对角线或交叉处给出 9；只剩 98 个权重需要学习。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Label</source>
        <translation>标签名</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Large kernel</source>
        <translation>大卷积核</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Layer norm</source>
        <translation>层归一化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Layer scale</source>
        <translation>层缩放</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Layers read the first axis as the channels, so an image that is stored as height by width by channels is read as a row of narrow images.</source>
        <translation>各层将第一个轴视为通道，因此按高×宽×通道存储的图像会被读作一排狭长的图像。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Layers that each add a few maps to everything before them.</source>
        <translation>每层都在之前的全部特征图上再加几张。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>LeNet-5</source>
        <translation>LeNet-5</translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>Lead {what} of convolutions, each with an Add</source>
        <translation>引入{what}，每个都以“相加”结束</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Learned</source>
        <translation>可学习</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Learned numbers, or sines and cosines that stay as they are.</source>
        <translation>学习得到的数值，或固定不变的正弦和余弦。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Learned scale</source>
        <translation>可学习的缩放</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Lecture CNN</source>
        <translation>课程 CNN</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} cut off {most} on each side</source>
        <translation>让 {name} 每侧裁掉 {most}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Let {name} learn its pattern</source>
        <translation>让 {name} 学习其模式</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} mix positions linearly</source>
        <translation>让 {name} 线性混合位置</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} pad with zeros</source>
        <translation>让 {name} 用零填充</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} pad {spare} on each side</source>
        <translation>让 {name} 每侧填充 {spare}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} repeat positions</source>
        <translation>让 {name} 重复位置</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Let {name} repeat the outermost values</source>
        <translation>让 {name} 重复最外侧的值</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Let {name} take away every axis of size 1</source>
        <translation>让 {name} 去掉所有大小为 1 的轴</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Let {name} take everything</source>
        <translation>让 {name} 取全部</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Let {name} take the last {length}</source>
        <translation>让 {name} 取最后 {length} 个</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Let {name} take what there is from {clipped} to </source>
        <translation>让 {name} 取从 {clipped} 到</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Lets every position look at all others and take from them what it needs.</source>
        <translation>让每个位置查看所有其他位置，并从中取得所需。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Lines up all numbers of an image in one row, as a dense layer needs them.</source>
        <translation>将图像的所有数排成一行，供全连接层使用。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>Local response norm</source>
        <translation>局部响应归一化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Log-softmax</source>
        <translation>Log-softmax</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Looks at 1×1, 3×3 and 5×5 at once, and at the strongest neighbour, and keeps all.</source>
        <translation>同时查看 1×1、3×3、5×5 以及最强的邻居，并全部保留。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Lowest</source>
        <translation>下限</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Lowest is {low} and Highest {high}, so nothing lies between: make Highest the larger.</source>
        <translation>下限为 {low}，上限为 {high}，中间没有任何值：请使上限更大。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/lp_pool.py"/>
        <source>Lp pool</source>
        <translation>Lp 池化</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>MACs</source>
        <translation>乘加运算量（MACs）</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>MNIST-style IDX files</source>
        <translation>MNIST 式的 IDX 文件</translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Make ReLU of the {hidden_count} hidden activations of this kind</source>
        <translation>将 {hidden_count} 个此类隐藏激活函数改为 ReLU</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Make {flatten} a {lower}</source>
        <translation>将 {flatten} 变为{lower}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Make {name} a Concatenate</source>
        <translation>将 {name} 改为拼接</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a Dense with {filters}</source>
        <translation>将 {name} 改为有 {filters} 个单元的全连接层</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a Gaussian blur</source>
        <translation>将 {name} 改为高斯模糊</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a box blur</source>
        <translation>将 {name} 改为均值模糊</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a layer norm</source>
        <translation>将 {name} 改为层归一化</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Make {name} a plain Dropout</source>
        <translation>将 {name} 改为普通 Dropout</translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>Make {what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Makes maps larger by repeating or mixing positions.</source>
        <translation>通过重复或混合位置放大特征图。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>Matrix multiply</source>
        <translation>矩阵乘法</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Max pool</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Maximum</source>
        <translation>取最大</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Mean has {value} and Deviation {deviations}: give one number for all channels, or as many to both.</source>
        <translation>均值有 {value}，标准差有 {deviations}：请给所有通道一个数，或给二者同样多的数。</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>Memory ran out {where} with batches of {batch}: </source>
        <translation>批大小为 {batch} 时{where}内存用尽：</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Merging and splitting</source>
        <translation>合并与拆分</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>MobileNetV2</source>
        <translation>MobileNetV2</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Mode</source>
        <translation>插值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Move {dropout} behind {norm}</source>
        <translation>将 {dropout} 移到 {norm} 之后</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Moves channels between the positions: fewer, larger maps with the same numbers.</source>
        <translation>将通道移到位置之间：数值不变，特征图更少更大。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Multiplies branches number by number: a gate that lets part of an image through.</source>
        <translation>将各分支逐个数相乘：让图像的一部分通过的门。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Multiplies by a number and adds another, such as 1/255 for pixels from 0 to 255.</source>
        <translation>乘以一个数再加上另一个数，例如对 0 到 255 的像素乘以 1/255。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Multiplies each channel by a learned number, small at first: the layer scale.</source>
        <translation>将每个通道乘以一个学习得到、初始很小的数：层缩放。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>Multiplies two matrices that both come from the data, such as queries and keys.</source>
        <translation>将两个都来自数据的矩阵相乘，例如查询和键。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Multiply</source>
        <translation>相乘</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Nearest</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="../../designer/setting_edits.py"/>
        <source>No settings were copied: choose “Copy settings” of another block first.</source>
        <translation>还没有复制设置：请先在另一个模块上选择“复制设置”。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/detaching.py"/>
        <source>No wire leads into or out of what is selected.</source>
        <translation>没有连线进出所选内容。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/lp_pool.py"/>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Normalisation and dropout</source>
        <translation>归一化与 Dropout</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Normalise</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Normalise by constants</source>
        <translation>按常数归一化</translation>
    </message>
    <message>
        <location filename="../../engine/stopwatch.py"/>
        <source>Not one image fits the memory of {where}: make the network or its Input smaller.</source>
        <translation>{where} 的内存连一张图像都放不下：请缩小网络或其 Input。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Nothing between {name} and {other} bends the line, so together they do what one layer could: put an activation between them.</source>
        <translation>{name} 和 {other} 之间没有任何非线性，二者合起来只能做到一层所能做的：请在它们之间放一个激活函数。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Nothing but 3×3 convolutions: computation peaks in the first layers, and 102 of 138 million parameters sit in one dense layer.</source>
        <translation>只用 3×3 卷积：计算量集中在前几层，1.38 亿参数中有 1.02 亿在一个全连接层。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Nothing in the network can learn, because every block with parameters is frozen: make one trainable.</source>
        <translation>网络中没有任何部分可以学习，因为每个有参数的模块都已冻结：请使其中一个可训练。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Nothing in the network can learn, because no block has parameters: add a convolution or a dense layer.</source>
        <translation>网络中没有任何部分可以学习，因为没有模块有参数：请添加卷积或全连接层。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Nothing in the network can learn, because no block that is in use has parameters: use one again that is bypassed, or add one.</source>
        <translation>网络中没有任何部分可以学习，因为使用中的模块都没有参数：请重新使用一个已绕过的模块，或添加一个。</translation>
    </message>
    <message>
        <location filename="../../engine/training/setup.py"/>
        <source>Nothing in the network can learn: add a Convolution or Dense block, or mark one as trainable.</source>
        <translation>网络中没有任何部分可以学习：请添加卷积或全连接模块，或将某个模块标记为可训练。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>Nothing is selected: select the blocks that should become a group.</source>
        <translation>没有选择任何内容：请选择要组成组的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <location filename="../../widgets/fields/writing.py"/>
        <source>NumPy .npz</source>
        <translation>NumPy .npz</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>NumPy file {name}</source>
        <translation>NumPy 文件 {name}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>One slope for all</source>
        <translation>共用一个斜率</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Order is {join}, but must name each axis once: give {axes} in any order.</source>
        <translation>顺序为 {join}，但每个轴必须恰好出现一次：请以任意顺序给出 {axes}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/output.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Output padding</source>
        <translation>输出填充</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Output padding is {more}, but must be less than the stride {stride} or the dilation {dilation}: use {max} at most.</source>
        <translation>输出填充为 {more}，但必须小于步幅 {stride} 或膨胀率 {dilation}：请最多用 {max}。</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Output shape</source>
        <translation>输出形状</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Output size</source>
        <translation>输出尺寸</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Over</source>
        <translation>归一化范围</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Over 150 layers and still less computation than VGG-16, with fewer than half of its parameters.</source>
        <translation>超过 150 层，计算量仍少于 VGG-16，参数不到其一半。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Pad</source>
        <translation>补边</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Pad channels</source>
        <translation>补通道</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Padded with</source>
        <translation>填充内容</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Padding {padding} is more than half of the window {kernel}: use {min} at most.</source>
        <translation>填充 {padding} 超过窗口 {kernel} 的一半：请最多用 {min}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Parameter-free</source>
        <translation>无参数</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Parts</source>
        <translation>份数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Parts a tensor into equal pieces along an axis, one for each output.</source>
        <translation>将张量沿一个轴分成相等的几份，每个输出一份。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Parts that a bottleneck&apos;s 3×3 is divided into (32 in ResNeXt).</source>
        <translation>瓶颈的 3×3 卷积分成的份数（ResNeXt 中为 32）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Parts that the 3×3 convolution is divided into (32 in ResNeXt).</source>
        <translation>3×3 卷积分成的份数（ResNeXt 中为 32）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Parts that the channels are divided into; each is filtered on its own.</source>
        <translation>通道被分成的份数；每一份各自滤波。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Parts that the channels are divided into; each is normalised on its own.</source>
        <translation>通道被分成的份数；每一份各自归一化。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Passes its input on as it is: a name for a place, or a block that is switched off.</source>
        <translation>原样传递输入：给某处一个名称，或一个已关闭的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Passes what is above a threshold and replaces the rest by a number.</source>
        <translation>通过高于阈值的部分，其余替换为一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Passes what is positive and a learned share of what is negative.</source>
        <translation>通过正数以及负数中学习得到的比例。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Passes what is positive and a small share of what is negative.</source>
        <translation>通过正数以及负数的一小部分。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Passes what is positive and zeroes the rest: max(0, x).</source>
        <translation>通过正数，其余置零：max(0, x)。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Passes what is positive; what is negative levels off: α(exp(x) - 1).</source>
        <translation>通过正数；负数趋于平缓：α(exp(x) - 1)。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Permute</source>
        <translation>轴置换</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>Pictures in {value}</source>
        <translation>{value} 中的图片</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Pixel shuffle</source>
        <translation>像素重排</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Plain stage</source>
        <translation>普通阶段</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Plain: convolution, batch norm, ReLU. Pre-activation: batch norm, ReLU, convolution.</source>
        <translation>普通：卷积、批归一化、ReLU。预激活：批归一化、ReLU、卷积。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Pool</source>
        <translation>池化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Positional embedding</source>
        <translation>位置编码</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Positions added after each axis; one number or one per axis.</source>
        <translation>在每个轴之后补充的位置数；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Positions added before each axis; one number or one per axis.</source>
        <translation>在每个轴之前补充的位置数；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Positions added on both sides of every axis; at most half the window.</source>
        <translation>每个轴两侧补充的位置数；最多为窗口的一半。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Positions along each axis of the blur.</source>
        <translation>模糊在每个轴上的位置数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Positions around the input: valid adds none, same keeps the size (divided by the stride), full adds all that still overlaps; or a number.</source>
        <translation>输入四周补充的位置：valid 不补，same 保持尺寸（除以步幅），full 补到所有仍有重叠之处；也可以是一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Positions cut off after each axis; one number or one per axis.</source>
        <translation>在每个轴之后裁掉的位置数；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Positions cut off before each axis; one number or one per axis.</source>
        <translation>在每个轴之前裁掉的位置数；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Positions cut off the result on both sides of every axis.</source>
        <translation>从结果每个轴的两侧裁掉的位置数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Positions put back behind every axis; less than stride or dilation.</source>
        <translation>在每个轴末端补回的位置数；须小于步幅或膨胀率。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Positions that come out; one number or one per axis.</source>
        <translation>输出的位置数；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Pre-activation</source>
        <translation>预激活</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Prewitt x</source>
        <translation>Prewitt x</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Prewitt y</source>
        <translation>Prewitt y</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Put {name} between {node} and {node2}</source>
        <translation>将 {name} 放到 {node} 与 {node2} 之间</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Puts in an axis of size 1.</source>
        <translation>插入一个大小为 1 的轴。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>Puts its branches one behind the other, along the channels or another axis.</source>
        <translation>将各分支沿通道或其他轴前后相接。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>Puts the axes in another order, such as channels last or height and width exchanged.</source>
        <translation>将各轴换成另一种顺序，例如通道放到最后或高宽互换。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>RMS norm</source>
        <translation>RMS 归一化</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Rate</source>
        <translation>丢弃率</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ReLU and max pooling in place of tanh and trained averages, full connections in C3, and a plain dense layer at the end</source>
        <translation>以 ReLU 和最大池化代替 tanh 和可训练的平均池化，C3 为完全连接，末尾为普通全连接层</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Receptive field</source>
        <translation>感受野</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Receptive field smaller than the image</source>
        <translation>感受野小于图像</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>Reduction</source>
        <translation>缩减倍数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Reflect</source>
        <translation>镜像</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Remove the open input of {name}</source>
        <translation>移除 {name} 未连接的输入</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <location filename="../../engine/repairs/proposal.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <location filename="../../engine/repairs/wires.py"/>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Remove {name} and what only feeds it</source>
        <translation>移除 {name} 以及只为它供数的部分</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>Remove {name} and what only it feeds</source>
        <translation>移除 {name} 以及只由它供数的部分</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Remove {name}, which cannot take {given}</source>
        <translation>移除 {name}，它无法接受{given}</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <location filename="../../engine/suitability.py"/>
        <source>Remove {others} and what only feeds it</source>
        <translation>移除 {others} 以及只为它供数的部分</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Repeat the nearest position, or mix two (linear) or four (cubic) along each axis.</source>
        <translation>重复最近的位置，或沿每个轴混合两个（线性）或四个（三次）位置。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Replacement</source>
        <translation>替换值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Replicate</source>
        <translation>复制边缘</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet</source>
        <translation>ResNet</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-101</source>
        <translation>ResNet-101</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-152</source>
        <translation>ResNet-152</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-34</source>
        <translation>ResNet-34</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>ResNet-50</source>
        <translation>ResNet-50</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Reshape</source>
        <translation>变形</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>Reshape to {gate}</source>
        <translation>变形为 {gate}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>Reshape to {target}</source>
        <translation>变形为 {target}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Residual block that narrows: 1×1 down, 3×3, 1×1 up, added to what came in.</source>
        <translation>瓶颈残差模块：用于降维的 1×1 卷积、3×3、用于升维的 1×1 卷积，再加上输入。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Residual blocks one behind the other: a stage of a ResNet.</source>
        <translation>依次相接的残差模块：ResNet 的一个阶段。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Residual stage</source>
        <translation>残差阶段</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Reverse</source>
        <translation>反向</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Running statistics</source>
        <translation>滑动统计量</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Same</source>
        <translation>Same</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Scale</source>
        <translation>倍数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Scale and shift</source>
        <translation>缩放与平移</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Scale by constant</source>
        <translation>按常数缩放</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>Scale channels</source>
        <translation>通道缩放</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/exchanging.py"/>
        <source>Select a block with two or more inputs to swap what feeds them.</source>
        <translation>请选择有两个或更多输入的模块，以交换其输入连线。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_edits.py"/>
        <source>Select blocks to put a frame around them.</source>
        <translation>请选择要用分组框围起来的模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/chaining.py"/>
        <source>Select two or more blocks to wire them in a row.</source>
        <translation>请选择两个或更多模块，以便依次连接它们。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the axis of {name} to {other}</source>
        <translation>将 {name} 的轴设为 {other}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the axis of {name} to {place}</source>
        <translation>将 {name} 的轴设为 {place}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the axis of {name} to {shape_count}</source>
        <translation>将 {name} 的轴设为 {shape_count}</translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>Set the batch size to {largest}</source>
        <translation>将批大小设为 {largest}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the dilation of {name} to 1</source>
        <translation>将 {name} 的膨胀率设为 1</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the expansion of {name} to {most}</source>
        <translation>将 {name} 的扩展倍数设为 {most}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the factor of {name} to 1</source>
        <translation>将 {name} 的倍数设为 1</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the factor of {name} to {number}</source>
        <translation>将 {name} 的倍数设为 {number}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the groups of {name} to {number}</source>
        <translation>将 {name} 的分组数设为 {number}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the heads of {name} to {number}</source>
        <translation>将 {name} 的头数设为 {number}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the kernel of {name} to 1</source>
        <translation>将 {name} 的卷积核设为 1</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the kernel of {name} to {fits}</source>
        <translation>将 {name} 的卷积核设为 {fits}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Set the kernel of {name} to {larger}</source>
        <translation>将 {name} 的卷积核设为 {larger}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the kernel of {name} to {value}</source>
        <translation>将 {name} 的卷积核设为 {value}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the order of {name} to {text}</source>
        <translation>将 {name} 的顺序设为 {text}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the padding of {conv} to same</source>
        <translation>将 {conv} 的填充设为 same</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the padding of {join} to same</source>
        <translation>将 {join} 的填充设为 same</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the padding of {join} to same and a</source>
        <translation>将 {join} 的填充设为 same，并</translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>Set the padding of {layer} to same</source>
        <translation>将 {layer} 的填充设为 same</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the padding of {name} to 0</source>
        <translation>将 {name} 的填充设为 0</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the padding of {name} to same</source>
        <translation>将 {name} 的填充设为 same</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the padding of {name} to {one_or_each}</source>
        <translation>将 {name} 的填充设为 {one_or_each}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the parts of {name} to {number}</source>
        <translation>将 {name} 的份数设为 {number}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the repeat of {name} to 1</source>
        <translation>将 {name} 的重复设为 1</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the shape of {above} to {shape}</source>
        <translation>将 {above} 的形状设为 {shape}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the shape of {name} to {count}</source>
        <translation>将 {name} 的形状设为 {count}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>Set the shape of {name} to {sizes}</source>
        <translation>将 {name} 的形状设为 {sizes}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the shape of {name} to {wanted}</source>
        <translation>将 {name} 的形状设为 {wanted}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the stride of {above} to 1</source>
        <translation>将 {above} 的步幅设为 1</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the stride of {layer} to 1</source>
        <translation>将 {layer} 的步幅设为 1</translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>Set the stride of {layer} to {stride}</source>
        <translation>将 {layer} 的步幅设为 {stride}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Set the stride of {name} to 1</source>
        <translation>将 {name} 的步幅设为 1</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Set the stride of {name} to {smaller}</source>
        <translation>将 {name} 的步幅设为 {smaller}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the {key} of {name} to 1,000</source>
        <translation>将 {name} 的{key}设为 1,000</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the {key} of {name} to {small}</source>
        <translation>将 {name} 的{key}设为 {small}</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>Set the {sized_by} of {last} to {classes}</source>
        <translation>将 {last} 的{sized_by}设为 {classes}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>Set the {size} of {name} to {more}</source>
        <translation>将 {name} 的{size}设为 {more}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the {what} of {layer} to 1,000</source>
        <translation>将 {layer} 的{what}设为 1,000</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Set the {what} of {layer} to {channels}</source>
        <translation>将 {layer} 的{what}设为 {channels}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>Set the {what} of {layer} to {target}</source>
        <translation>将 {layer} 的{what}设为 {target}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Set {what} in {text}</source>
        <translation>在 {text} 中设置{what}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>Shape and size</source>
        <translation>形状与尺寸</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Shape is {shape}, but a size of 0 leaves no numbers: give each axis at least 1, or -1 for what is left.</source>
        <translation>形状为 {shape}，但大小为 0 就没有数了：请给每个轴至少 1，或用 -1 表示剩余部分。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Shape is {shape}, but only one axis can take what is left: give the others a size.</source>
        <translation>形状为 {shape}，但只有一个轴可以取剩余部分：请给其他轴指定大小。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Share of a negative input that passes.</source>
        <translation>负输入通过的比例。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Share of each new batch in the running mean and variance.</source>
        <translation>每个新批次在滑动均值和方差中所占的比例。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Share of the channels that is zeroed at each step.</source>
        <translation>每一步中被置零的通道比例。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Share of the images that choose the best epoch.</source>
        <translation>用于选出最佳轮次的图像比例。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Share of the images that only the final evaluation sees.</source>
        <translation>仅供最终评估使用的图像比例。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Share of the images that the network learns from.</source>
        <translation>网络用于学习的图像比例。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Share of the inputs that is zeroed at each step.</source>
        <translation>每一步中被置零的输入比例。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Share of the maps that is kept, rounded down.</source>
        <translation>保留的特征图比例，向下取整。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Share of the samples that skip the block while training.</source>
        <translation>训练时跳过该模块的样本比例。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Share of the samples that skip the branch at each step.</source>
        <translation>每一步中跳过该分支的样本比例。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sharpen</source>
        <translation>锐化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Shortcut</source>
        <translation>捷径</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Sigmoid or tanh in depth</source>
        <translation>深层中的 Sigmoid 或 tanh</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Signal CNN (M5)</source>
        <translation>信号 CNN (M5)</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Sinusoidal</source>
        <translation>正弦</translation>
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
        <translation>每个滤波器的大小；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Size of the depthwise filters; odd.</source>
        <translation>逐通道滤波器的大小；须为奇数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Size of the depthwise filters; one number or one per axis.</source>
        <translation>逐通道滤波器的大小；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Size of the window; one number or one per axis.</source>
        <translation>窗口的大小；一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Skips let gradients pass unchanged, so that depth helps; one dense layer at the end is enough.</source>
        <translation>跳跃连接让梯度原样通过，因而深度有益；末尾一个全连接层就够了。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Slice</source>
        <translation>切片</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Slides a given filter over every channel on its own; its numbers are never trained.</source>
        <translation>让给定的滤波器分别滑过每个通道；其数值不参与训练。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Slides learned filters over the input; every filter gives one feature map.</source>
        <translation>让学习得到的滤波器滑过输入；每个滤波器给出一张特征图。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Small and fast</source>
        <translation>小而快</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sobel x</source>
        <translation>Sobel x</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sobel y</source>
        <translation>Sobel y</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Softmax before cross-entropy</source>
        <translation>交叉熵之前的 Softmax</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>Softmax that training leaves out</source>
        <translation>训练时略去的 Softmax</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Softsign</source>
        <translation>Softsign</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Source</source>
        <translation>数据源</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Spatial dropout</source>
        <translation>空间 Dropout</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Split seed</source>
        <translation>划分种子</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Spreads every position over a learned filter, which makes maps larger.</source>
        <translation>将每个位置铺开到一个学习得到的滤波器上，使特征图变大。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Squeeze</source>
        <translation>压缩轴</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>Squeeze and excitation</source>
        <translation>压缩与激励</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>SqueezeNet 1.0</source>
        <translation>SqueezeNet 1.0</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>Squeezes every number between -1 and 1, more slowly than tanh: x / (1 + |x|).</source>
        <translation>将每个数压缩到 -1 和 1 之间，比 tanh 更缓：x / (1 + |x|)。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Squeezes every number between -1 and 1.</source>
        <translation>将每个数压缩到 -1 和 1 之间。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Squeezes every number between 0 and 1: 1 / (1 + exp(-x)).</source>
        <translation>将每个数压缩到 0 和 1 之间：1 / (1 + exp(-x))。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Squeezes to a few maps by 1×1, then expands by 1×1 and 3×3 side by side.</source>
        <translation>用 1×1 压缩到少数特征图，再用并列的 1×1 和 3×3 扩展。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Standard deviation of the Gaussian.</source>
        <translation>高斯函数的标准差。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Start</source>
        <translation>起始</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Start of every random choice in a run: initial weights, order of images, dropout.</source>
        <translation>一次训练中所有随机选择的起点：初始权重、图像顺序、Dropout。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Step</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Step every</source>
        <translation>下降间隔</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Step factor</source>
        <translation>下降系数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Stochastic depth</source>
        <translation>随机深度</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Stop</source>
        <translation>终止</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Stop is 0, but nothing lies between {start} and the first entry: leave it empty to take all up to the end.</source>
        <translation>终止为 0，但 {start} 与第一项之间什么也没有：请留空以取到末尾。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Stop is {stop}, but must be more than Start, which is {start}.</source>
        <translation>终止为 {stop}，但必须大于起始 {start}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>Stride larger than the kernel</source>
        <translation>步幅大于卷积核</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Subtract</source>
        <translation>相减</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>Subtracts a given mean and divides by a given deviation, channel by channel.</source>
        <translation>逐通道减去给定的均值并除以给定的标准差。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Sum channels</source>
        <translation>通道求和</translation>
    </message>
    <message>
        <location filename="../../engine/latextable.py"/>
        <source>Summary of the network</source>
        <translation>网络摘要</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/exchanging.py"/>
        <source>Swapping the inputs of {found} changes nothing, because the same arrives at each of them.</source>
        <translation>交换 {found} 的输入不会有任何变化，因为每个输入收到的内容相同。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Switch off the bias of {layer}</source>
        <translation>关闭 {layer} 的偏置</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>Takes a stretch of an axis: some of the channels, or part of the positions.</source>
        <translation>取一个轴的一段：部分通道，或部分位置。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Takes away axes of size 1.</source>
        <translation>去掉大小为 1 的轴。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>Takes its other branches away from the first, number by number.</source>
        <translation>从第一个分支逐个数减去其他分支。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Takes the largest value of each feature map: an image becomes one number per channel.</source>
        <translation>取每张特征图的最大值：图像变为每个通道一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Takes the mean of each feature map: an image becomes one number per channel.</source>
        <translation>取每张特征图的平均值：图像变为每个通道一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Takes the mean of each window.</source>
        <translation>取每个窗口的平均值。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>Takes the means of as many bins as are wanted, whatever the input&apos;s size is.</source>
        <translation>无论输入大小如何，取指定数量的区间的平均值。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/lp_pool.py"/>
        <source>Takes the p-norm of each window: 1 adds up, 2 is the root of the sum of squares.</source>
        <translation>取每个窗口的 p 范数：1 为求和，2 为平方和的平方根。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Test part</source>
        <translation>测试集比例</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The 39×39 network</source>
        <translation>39×39 网络</translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>The Input block has {wanted} channels, but {what} has images with {own}: set the Input block&apos;s channels to {wish}.</source>
        <translation>输入模块有 {wanted} 个通道，但{what}的图像有 {own} 个：请将输入模块的通道设为 {wish}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>The Input block takes {input_shape} numbers, but {what} has images of {own} = {prod}: set its shape to {own}.</source>
        <translation>输入模块接受 {input_shape} 个数，但{what}的图像为 {own} = {prod}：请将其形状设为 {own}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>The Input block takes {input_shape}, but {what} has images: give it three sizes, channels×height×width.</source>
        <translation>输入模块接受 {input_shape}，但{what}是图像：请给出三个大小，通道×高×宽。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The Input block takes {join}, but the pictures in {root} need (1, H, W) for grey or (3, H, W) for colour: change its shape.</source>
        <translation>输入模块接受 {join}，但 {root} 中的图片需要灰度 (1, H, W) 或彩色 (3, H, W)：请更改其形状。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/layouts.py"/>
        <source>The Input block takes {wanted}, but {where} has samples of {value}: set the Input block to {value2}.</source>
        <translation>输入模块接受 {wanted}，但 {where} 的样本为 {value}：请将输入模块设为 {value2}。</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>The accelerator failed {where}: train again, and if it fails again set the device to cpu.</source>
        <translation>{where}加速器出错：请重新训练，若再次出错请将设备设为 cpu。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The accuracy of AlexNet with a fiftieth of its parameters: squeeze by 1×1 before every 3×3, and end without a dense layer.</source>
        <translation>以五十分之一的参数达到 AlexNet 的准确率：每个 3×3 之前用 1×1 压缩，末尾不用全连接层。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>The array {name} in {path}</source>
        <translation>{path} 中的数组 {name}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>The axis that goes, 0 being the channels; empty: every one of size 1 but the channels.</source>
        <translation>去掉的轴，0 为通道；留空：除通道外所有大小为 1 的轴。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>The bias of {layer} has no effect, because {norm} subtracts it again: switch it off.</source>
        <translation>{layer} 的偏置不起作用，因为 {norm} 会将其减去：请关闭它。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/digits.py"/>
        <source>The built-in digits are part of scikit-learn: install scikit-learn.</source>
        <translation>内置手写数字是 scikit-learn 的一部分：请安装 scikit-learn。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>The channels at each position, as in ConvNeXt and transformers; or the whole sample.</source>
        <translation>每个位置上的各通道，如 ConvNeXt 和 Transformer；或整个样本。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The class folder {each} is left out: it holds no pictures.</source>
        <translation>略去类别文件夹 {each}：其中没有图片。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The class {classes} of {root} is left out: none of its pictures to learn from can be read.</source>
        <translation>略去 {root} 的类别 {classes}：其用于学习的图片全都无法读取。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The class {name} of {root} is left out: it has no pictures in the training folder.</source>
        <translation>略去 {root} 的类别 {name}：训练文件夹中没有它的图片。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>The constant.</source>
        <translation>该常数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>The convolutions of a residual stage without the skips, to see what the skips are for.</source>
        <translation>残差阶段中的卷积，但没有跳跃连接，以观察跳跃连接的作用。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>The data has no path yet: choose {wants}.</source>
        <translation>数据尚无路径：请选择{wants}。</translation>
    </message>
    <message>
        <location filename="../../engine/training/evaluate.py"/>
        <source>The data has no {part} part: give it a share in the data settings.</source>
        <translation>数据没有{part}部分：请在数据设置中为其指定比例。</translation>
    </message>
    <message>
        <location filename="../../engine/data/dataset.py"/>
        <source>The data has {images_count} images but {labels_count} labels: every image needs one label.</source>
        <translation>数据有 {images_count} 张图像，却有 {labels_count} 个标签：每张图像需要一个标签。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The data in {root}, {count} pictures,</source>
        <translation>{root} 中的数据，{count} 张图片，</translation>
    </message>
    <message>
        <location filename="../../engine/data/splits.py"/>
        <source>The data leaves nothing to learn from because {cause}: add images.</source>
        <translation>数据没有留下可供学习的部分，因为{cause}：请添加图像。</translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>The device is set to mps, but this machine has no Apple GPU that PyTorch can use: choose auto or cpu.</source>
        <translation>设备设为 mps，但这台机器没有 PyTorch 可用的 Apple GPU：请选择 auto 或 cpu。</translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>The device is set to {name}, but PyTorch finds no CUDA accelerator here: choose auto or cpu, or install its driver and a CUDA build of PyTorch.</source>
        <translation>设备设为 {name}，但 PyTorch 在此找不到 CUDA 加速器：请选择 auto 或 cpu，或安装其驱动程序和 CUDA 版 PyTorch。</translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>The device is set to {name}, but this machine has {there}: choose one of those.</source>
        <translation>设备设为 {name}，但这台机器有 {there}：请从中选择。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>The entry before which it ends; -1 is the last one, empty takes all.</source>
        <translation>在此项之前结束；-1 为最后一项，留空则取到末尾。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/lp_pool.py"/>
        <source>The exponent p of the norm.</source>
        <translation>范数的指数 p。</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>The exported model is not the network: {reason}; no file was written.</source>
        <translation>导出的模型与网络不一致：{reason}；没有写入文件。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>The factor of every channel before training.</source>
        <translation>训练前每个通道的系数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>The filter row by row, such as 1 0; 0 1; a single row for signals.</source>
        <translation>逐行给出滤波器，例如 1 0; 0 1；信号只用一行。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>The first entry that is taken, counted from 0; -1 is the last one.</source>
        <translation>所取的第一项，从 0 开始计数；-1 为最后一项。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>The folder or file with the data; relative to the project&apos;s file.</source>
        <translation>数据所在的文件夹或文件；相对于项目文件。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The folder {folder} is left out: it cannot be listed ({reason}).</source>
        <translation>略去文件夹 {folder}：无法列出其内容（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>The folder {folder} is left out: it holds no class folders.</source>
        <translation>略去文件夹 {folder}：其中没有类别文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>The folder {path} cannot be listed ({strerror}).</source>
        <translation>无法列出文件夹 {path} 的内容（{strerror}）。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>The groups in &apos;{name}&apos; lie {depth} deep in one another, but at most {MAX_DEPTH} can: ungroup one of them.</source>
        <translation>“{name}”中的组嵌套了 {depth} 层，但最多只能有 {MAX_DEPTH} 层：请取消其中一个组合。</translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>The job broke off inside Netloom ({first}): please try it again.</source>
        <translation>任务在 Netloom 内部中断（{first}）：请重试。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>The label &apos;{label}&apos; cannot be a tensor&apos;s name: use at most {MAX_NAME_LENGTH} letters, digits and _, and begin with a letter.</source>
        <translation>标签名“{label}”不能作为张量名称：请最多使用 {MAX_NAME_LENGTH} 个字母、数字和 _，并以字母开头。</translation>
    </message>
    <message>
        <location filename="../../engine/data/dataset.py"/>
        <source>The labels go from {min} to {max}, but the data has {classes_count} classes: labels must be 0 to {classes_count2}.</source>
        <translation>标签从 {min} 到 {max}，但数据有 {classes_count} 个类别：标签必须为 0 到 {classes_count2}。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The lecture&apos;s exercise in sizes: 39 becomes 37, 17 and 7 while 3 channels become 40, and 1,960 numbers reach the softmax.</source>
        <translation>课程中的尺寸练习：39 变为 37、17 和 7，3 个通道变为 40 个，最后 1,960 个数到达 softmax。</translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>The library has a group called &apos;{title}&apos;: choose another name.</source>
        <translation>模块库中已有名为“{title}”的组：请另取名称。</translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>The library of groups {place} cannot be read: {reason}.</source>
        <translation>无法读取组模块库 {place}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>The library of groups {place} has {files_count} files, of which the first {MAX_GROUPS} were read: move some of them elsewhere.</source>
        <translation>组模块库 {place} 有 {files_count} 个文件，只读取了前 {MAX_GROUPS} 个：请将其中一些移到别处。</translation>
    </message>
    <message>
        <location filename="../../engine/training/measuring.py"/>
        <source>The loss became {what}</source>
        <translation>损失变为{what}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>The mean over all positions counts what was seen, but not where: a shape larger than the receptive field is never seen as one (Araujo, Norris and Sim, “Computing Receptive Fields”, 2019).</source>
        <translation>对所有位置求平均只统计看到了什么，而不统计在哪里：大于感受野的形状永远不会被看作一个整体（Araujo、Norris 和 Sim，“Computing Receptive Fields”，2019）。</translation>
    </message>
    <message>
        <location filename="../../engine/stopwatch.py"/>
        <source>The measurement was given up.</source>
        <translation>测量已取消。</translation>
    </message>
    <message>
        <location filename="../../engine/names.py"/>
        <source>The name &apos;{name}…&apos; has {name_count} characters: use {MAX_NAME_LENGTH} at most.</source>
        <translation>名称“{name}…”有 {name_count} 个字符：请最多用 {MAX_NAME_LENGTH} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>The name &apos;{name}…&apos; has {name_count} characters: use {MAX_TITLE} at most.</source>
        <translation>名称“{name}…”有 {name_count} 个字符：请最多用 {MAX_TITLE} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>The name of this input in the exported model; empty: the block&apos;s name.</source>
        <translation>此输入在导出模型中的名称；留空则用模块名称。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/output.py"/>
        <source>The name of this output in the exported model; empty: the block&apos;s name.</source>
        <translation>此输出在导出模型中的名称；留空则用模块名称。</translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>The names or notes of these blocks are not as they were copied, as where a line breaks inside a word: copy them again, or delete &apos;texts {check}&apos; from the last line to take them as they are.</source>
        <translation>这些模块的名称或注释与复制时不同，例如某一行在单词中间断开：请重新复制，或从最后一行删除“texts {check}”以按现状采用。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The narrower AlexNet that libraries ship: one tower, no normalisation, and still 59 of its 61 million parameters in three dense layers.</source>
        <translation>常用库中较窄的 AlexNet：单塔、无归一化，6,100 万参数中仍有 5,900 万在三个全连接层。</translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network ends in {ends_count} places ({join}): put an Output behind each that is one, join them, or remove one.</source>
        <translation>网络在 {ends_count} 处结束（{join}）：请在每个作为输出的模块后放一个输出，将它们合并，或移除其一。</translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network ends in {ends_count} places ({join}, …): put an Output behind each that is one, join them, or remove one.</source>
        <translation>网络在 {ends_count} 处结束（{join}、…）：请在每个作为输出的模块后放一个输出，将它们合并，或移除其一。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network ends in {ends_count} places, {join} and {shown}: put an Output behind each that is one, join them with Add or Concatenate, or remove one.</source>
        <translation>网络在 {ends_count} 处结束：{join} 和 {shown}：请在每个作为输出的模块后放一个输出，用“相加”或“拼接”将它们合并，或移除其一。</translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network ends in {ends}, which has {output_ports_count} outputs: put an Output behind each that is one.</source>
        <translation>网络以 {ends} 结束，它有 {output_ports_count} 个输出：请在每个作为输出的端口后放一个输出。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network ends in {last}, which has {output_ports_count} outputs: put an Output behind each that is one.</source>
        <translation>网络以 {last} 结束，它有 {output_ports_count} 个输出：请在每个作为输出的端口后放一个输出。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network has no Input, so no data can enter: add one from the palette.</source>
        <translation>网络没有输入，数据无法进入：请从模块列表添加一个输入。</translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network has no Input, so no data can enter: add one.</source>
        <translation>网络没有输入，数据无法进入：请添加一个。</translation>
    </message>
    <message>
        <location filename="../../engine/figures/drawing.py"/>
        <source>The network has no blocks yet, so there is no figure of it: add one.</source>
        <translation>网络中还没有模块，因此没有可绘制的插图：请添加一个模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/picture.py"/>
        <source>The network has no blocks yet, so there is nothing to draw: add one.</source>
        <translation>网络还没有模块，没有可绘制的内容：请添加一个。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network has no output: behind the Input there is nothing that computes.</source>
        <translation>网络没有输出：输入之后没有任何计算。</translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network has no output: put a block behind the Input that computes something.</source>
        <translation>网络没有输出：请在输入之后放一个进行计算的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/featuremaps.py"/>
        <source>The network has no {node} whose feature maps could be shown.</source>
        <translation>网络没有可显示其特征图的 {node}。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>The network has {by_name_count} blocks, but Netloom opens at most {MAX_NODES}.</source>
        <translation>网络有 {by_name_count} 个模块，但 Netloom 最多打开 {MAX_NODES} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>The network has {ends_count} Outputs, {join} and {shown}, but the data has one label for each image: keep one Output to train it.</source>
        <translation>网络有 {ends_count} 个输出：{join} 和 {shown}，但数据每张图像只有一个标签：请保留一个输出来训练。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>The network has {inputs_count} Inputs, {join} and {shown}, but the data gives one image at a time: keep one Input to train it.</source>
        <translation>网络有 {inputs_count} 个输入：{join} 和 {shown}，但数据每次只给一张图像：请保留一个输入来训练。</translation>
    </message>
    <message>
        <location filename="../../engine/training/setup.py"/>
        <source>The network has {inputs_count} inputs ({join}), but the data gives one image at a time: keep one Input.</source>
        <translation>网络有 {inputs_count} 个输入（{join}），但数据每次只给一张图像：请保留一个输入。</translation>
    </message>
    <message>
        <location filename="../../engine/training/setup.py"/>
        <source>The network has {outputs_count} outputs ({join}), but the data has one label for each image: keep one Output.</source>
        <translation>网络有 {outputs_count} 个输出（{join}），但数据每张图像只有一个标签：请保留一个输出。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>The network is empty: drag an Input and layers from the palette, or start from a template.</source>
        <translation>网络是空的：请从模块列表拖入输入和各层，或从模板开始。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The network that began it: 11×11 filters with stride 4 take 224 pixels to 55, and pools take those to 27, 13 and 6.</source>
        <translation>开启这一切的网络：步幅为 4 的 11×11 滤波器将 224 像素变为 55，池化再将其变为 27、13 和 6。</translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>The network unfolds to {blocks} blocks, but Netloom runs at most {MAX_NODES}: let what is in it repeat less often.</source>
        <translation>网络展开后有 {blocks} 个模块，但 Netloom 最多运行 {MAX_NODES} 个：请减少其中的重复次数。</translation>
    </message>
    <message>
        <location filename="../../engine/problems.py"/>
        <source>The network unfolds to {total} blocks, but Netloom runs at most {MAX_NODES}: let {value} repeat less often.</source>
        <translation>网络展开后有 {total} 个模块，但 Netloom 最多运行 {MAX_NODES} 个：请减少{value}的重复次数。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>The norm subtracts the mean of every channel and the bias with it, then adds a shift of its own (Ioffe and Szegedy, 2015, section 3.2).</source>
        <translation>归一化会减去每个通道的均值连同偏置，然后加上自己的平移（Ioffe 和 Szegedy，2015，第 3.2 节）。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>The outer weights of such a kernel meet padding only, at every position.</source>
        <translation>这种卷积核的外侧权重在每个位置都只遇到填充。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>The path {path} cannot be read ({error}).</source>
        <translation>无法读取路径 {path}（{error}）。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/picture_slices.py"/>
        <source>The picture cannot be packed as PNG ({reason}): choose fewer pixels or another kind of file.</source>
        <translation>图片无法打包为 PNG（{reason}）：请减少像素数，或选择其他文件类型。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/picture.py"/>
        <source>The picture cannot be written to {path}: {reason}.</source>
        <translation>无法将图片写入 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>The power to which the divisor is raised.</source>
        <translation>除数的幂次。</translation>
    </message>
    <message>
        <location filename="../../engine/problems.py"/>
        <source>The project has no data to learn from: choose a source under Data.</source>
        <translation>项目没有可供学习的数据：请在“数据”中选择数据源。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>The project has no data: choose one of the built-in sources, or a folder or file of images.</source>
        <translation>项目没有数据：请选择一个内置数据源，或图像文件夹或文件。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>The project has no group called &apos;{name}&apos;: add it to the project first.</source>
        <translation>项目中没有名为“{name}”的组：请先将其添加到项目。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>The rule that turns gradients into steps: SGD with momentum, RMSProp, Adam or AdamW.</source>
        <translation>将梯度变为更新步的规则：带动量的 SGD、RMSProp、Adam 或 AdamW。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>The run in {path} ended before it had any weights: train again.</source>
        <translation>{path} 中的训练在有任何权重之前就结束了：请重新训练。</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>The run&apos;s folder cannot be written {where}: {reason}; make room or move it.</source>
        <translation>{where}无法写入训练文件夹：{reason}；请腾出空间或移动它。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The same convolutions without skips: at 20 layers hardly worse, so that one sees what comes of depth alone.</source>
        <translation>同样的卷积，没有跳跃连接：20 层时几乎不差，由此可看出单纯深度的影响。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>The selected blocks cannot become one, because {listed} {lie} between them: select it too.</source>
        <translation>所选模块不能合为一个，因为 {listed} 位于它们之间：请一并选择。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>The selected blocks cannot become one, because {listed} {lie} between them: select them too.</source>
        <translation>所选模块不能合为一个，因为 {listed} 位于它们之间：请一并选择。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <source>The setting &apos;{setting}&apos; of {node} is a setting of &apos;{group}&apos; already, under the name &apos;{value}&apos;.</source>
        <translation>{node} 的设置“{setting}”已经是“{group}”的设置，名为“{value}”。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The shallowest VGG trains from random weights; the paper began its deeper networks with what this one had learned.</source>
        <translation>最浅的 VGG 可从随机权重训练；论文用它学到的结果来初始化更深的网络。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>The slope before training.</source>
        <translation>训练前的斜率。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The smallest complete classifier: two convolutions learn features, two dense layers and a softmax decide.</source>
        <translation>最小的完整分类器：两个卷积学习特征，两个全连接层和一个 softmax 做出判断。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The smallest of the family: its shortcuts have no parameters, so it learns exactly as many numbers as plain-20.</source>
        <translation>该系列中最小的：捷径没有参数，因此学习的数值与 plain-20 完全一样多。</translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>The text has {text_count} characters, but blocks as text have at most {MAX_CHARACTERS}: is it something else?</source>
        <translation>文本有 {text_count} 个字符，但文本形式的模块最多有 {MAX_CHARACTERS} 个：是否为其他内容？</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>The title of &apos;{shown}&apos; must be one line of {MAX_TITLE} characters at most.</source>
        <translation>“{shown}”的标题必须为一行，最多 {MAX_TITLE} 个字符。</translation>
    </message>
    <message>
        <location filename="../../engine/training/earlier.py"/>
        <source>The weights in {file} are cut off: train again.</source>
        <translation>{file} 中的权重不完整：请重新训练。</translation>
    </message>
    <message>
        <location filename="../../engine/training/earlier.py"/>
        <source>The weights in {file} are damaged: train again.</source>
        <translation>{file} 中的权重已损坏：请重新训练。</translation>
    </message>
    <message>
        <location filename="../../engine/training/earlier.py"/>
        <source>The weights in {file} cannot be read: {reason}.</source>
        <translation>无法读取 {file} 中的权重：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>The weights {path} cannot be read: {reason}.</source>
        <translation>无法读取权重 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>The wire to {node} goes through a point that is not on the canvas: give two numbers up to 10,000,000.</source>
        <translation>通向 {node} 的连线经过画布之外的点：请给出两个不超过 10,000,000 的数。</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>The wire to {node} goes through {way_count} points: use {MAX_POINTS} at most.</source>
        <translation>通向 {node} 的连线经过 {way_count} 个点：请最多用 {MAX_POINTS} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/wiring.py"/>
        <source>The wires form a cycle ({join}): data must flow from input to output.</source>
        <translation>连线形成循环（{join}）：数据必须从输入流向输出。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>The worst of the family and the deepest plain one; the same numbers with skips are its best but one.</source>
        <translation>该系列中最差、也是最深的普通网络；同样多的参数加上跳跃连接则是次优的一个。</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>The {what} has {text_count} characters: use {MAX_TEXT} at most.</source>
        <translation>{what}有 {text_count} 个字符：请最多用 {MAX_TEXT} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>The {what} {problem}.</source>
        <translation>{what}{problem}。</translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>There are no blocks in this text: copy blocks in Netloom, or the text of a .netloom file.</source>
        <translation>此文本中没有模块：请在 Netloom 中复制模块，或复制 .netloom 文件的文本。</translation>
    </message>
    <message>
        <location filename="../../engine/data/dataset.py"/>
        <source>There are {warnings_count} more warnings like these.</source>
        <translation>还有 {warnings_count} 条类似的警告。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>There is already a block called &apos;{name}&apos;.</source>
        <translation>已有名为“{name}”的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>There is already a block called &apos;{new_name}&apos;.</source>
        <translation>已有名为“{new_name}”的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/editing.py"/>
        <location filename="../../engine/groups/grouping.py"/>
        <source>There is already a group called &apos;{title}&apos;: choose another name.</source>
        <translation>已有名为“{title}”的组：请另取名称。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>There is no block called &apos;{inner}&apos; in the group.</source>
        <translation>组中没有名为“{inner}”的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>There is no block called &apos;{kind}&apos;.</source>
        <translation>没有名为“{kind}”的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/wired.py"/>
        <source>There is no block called &apos;{name}&apos;.</source>
        <translation>没有名为“{name}”的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/scope.py"/>
        <source>There is no group called &apos;{name}&apos; in the project.</source>
        <translation>项目中没有名为“{name}”的组。</translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>There is no job called &apos;{name}&apos;.</source>
        <translation>没有名为“{name}”的任务。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>There is no setting {shown} here: there is {names}.</source>
        <translation>这里没有设置 {shown}：有 {names}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>There is no {path}: choose {wants}.</source>
        <translation>{path} 不存在：请选择{wants}。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_edits.py"/>
        <source>There is nothing in this frame: move blocks into it, or resize it.</source>
        <translation>此分组框中没有任何内容：请将模块移入其中，或调整其大小。</translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>These blocks are damaged at &apos;{error}&apos;: copy them again, or mend it there.</source>
        <translation>这些模块在“{error}”处已损坏：请重新复制，或在该处修正。</translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>These blocks cannot be pasted: {message}</source>
        <translation>无法粘贴这些模块：{message}</translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>These blocks were copied from a newer Netloom (format {version}; this one reads up to {FORMAT_VERSION}): update Netloom to paste them.</source>
        <translation>这些模块复制自更新的 Netloom（格式 {version}；当前版本最高可读 {FORMAT_VERSION}）：请更新 Netloom 后再粘贴。</translation>
    </message>
    <message>
        <location filename="../../engine/fragment.py"/>
        <source>These blocks were cut off: copy the whole text, from &apos;netloom blocks&apos; to &apos;{END}&apos;.</source>
        <translation>这些模块不完整：请复制全部文本，从“netloom blocks”到“{END}”。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/swapping.py"/>
        <source>This is a {title} already: choose another kind.</source>
        <translation>这已经是{title}：请选择另一种类型。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Three layers more than VGG-16 and a quarter more computation, for almost no gain: plain depth has reached its end.</source>
        <translation>比 VGG-16 多三层、计算量多四分之一，却几乎没有提升：单纯加深已到尽头。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>Threshold</source>
        <translation>阈值激活</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Total, at least</source>
        <translation>合计，至少</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>Training broke off {where} ({first}): the run&apos;s error.log says more.</source>
        <translation>训练{where}中断（{first}）：训练文件夹中的 error.log 有更多信息。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Training part</source>
        <translation>训练集比例</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Training, validation and test part add up to {total}, but must add up to 1.</source>
        <translation>训练集、验证集和测试集比例之和为 {total}，但必须为 1。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>Transition</source>
        <translation>过渡层</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Transposed</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Transposed convolution</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>Turns each channel up or down by a number that the means of all channels decide.</source>
        <translation>按由所有通道均值决定的数调强或调弱每个通道。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Turns the channels into logarithms of probabilities, exact where softmax rounds to 0.</source>
        <translation>将各通道变为概率的对数，在 softmax 舍入为 0 之处仍然精确。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>Turns the channels into probabilities that add up to 1.</source>
        <translation>将各通道变为总和为 1 的概率。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Twelve layers more than ResNet-20, and better for them: compare it with the plain pair.</source>
        <translation>比 ResNet-20 多十二层，效果也更好：可与普通网络的那一对比较。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Twelve layers more than plain-20, and worse, on the training part too: it is not overfitting that harms it.</source>
        <translation>比 plain-20 多十二层却更差，在训练集上也是如此：问题不在过拟合。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Twice the depth of ResNet-18 in the same four stages: with skips the deeper network is the better one.</source>
        <translation>同样四个阶段，深度是 ResNet-18 的两倍：有了跳跃连接，更深的网络更好。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Two 3×3 convolutions see what one 5×5 sees, with fewer weights and a ReLU in between.</source>
        <translation>两个 3×3 卷积的感受野等于一个 5×5，权重更少，中间还有一个 ReLU。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>Two blocks are called &apos;{name}&apos;: rename one of them.</source>
        <translation>有两个模块都叫“{name}”：请重命名其中一个。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Two convolutions with pooling turn a digit into 400 numbers; most parameters are in the first dense layer.</source>
        <translation>两个带池化的卷积把一个数字图像变成 400 个数；大部分参数在第一个全连接层。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Two convolutions, then half the size; what is there before also leaves, as the skip.</source>
        <translation>两个卷积，然后尺寸减半；减半之前的结果也作为跳跃连接输出。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Two inputs: camera and state</source>
        <translation>两个输入：相机与状态</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>Two layers with nothing between</source>
        <translation>中间什么都没有的两层</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>Two settings of the group are called &apos;{shown}&apos;: rename one of them.</source>
        <translation>组的两个设置都叫“{shown}”：请重命名其中一个。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>Two wires end at the port &apos;{port}&apos; of {node}: an input takes one.</source>
        <translation>两条连线都通向 {node} 的端口“{port}”：一个输入只接受一条。</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>U-Net</source>
        <translation>U-Net</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>U-Net down</source>
        <translation>U-Net 下行</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>U-Net up</source>
        <translation>U-Net 上行</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Under a million parameters in 56 layers, and still easy to train: each block only adds a little to the identity.</source>
        <translation>56 层不到一百万参数，仍易于训练：每个模块只在恒等映射上加一点点。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Unsqueeze</source>
        <translation>增加轴</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>Unterminated string starting at</source>
        <translation>未结束的文本始于</translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Up to {name}, even the shortest way through the network passes {depth} layers: let skips lead around some of them, with Add or with residual blocks.</source>
        <translation>到 {name} 为止，即使最短的路径也要经过 {depth} 层：请用“相加”或残差模块让跳跃连接绕过其中一些层。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Up to {name}, {depth} activations in a row are flat at both ends, so hardly any gradient reaches the first layers: use ReLU or one of its kind between the layers.</source>
        <translation>到 {name} 为止，连续 {depth} 个激活函数两端都是平的，几乎没有梯度能到达前几层：请在各层之间使用 ReLU 或同类函数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Upsample</source>
        <translation>上采样</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/proposal.py"/>
        <source>Use all {bypassed_count} bypassed blocks again</source>
        <translation>重新使用全部 {bypassed_count} 个已绕过的模块</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Use the training&apos;s running mean and variance once training is over, as batch norm does.</source>
        <translation>训练结束后使用训练时的滑动均值和方差，与批归一化相同。</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Use {least} px or more.</source>
        <translation>请使用不小于 {least} px 的值。</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Use {most} px at most.</source>
        <translation>请使用不大于 {most} px 的值。</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/proposal.py"/>
        <source>Use {name} again</source>
        <translation>重新使用 {name}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/counts.py"/>
        <source>Use {what} for every channel in {name}</source>
        <translation>在 {name} 中对每个通道使用 {what}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>Use {what} on every axis of {name}</source>
        <translation>在 {name} 的每个轴上使用 {what}</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG</source>
        <translation>VGG</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG-11</source>
        <translation>VGG-11</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG-13</source>
        <translation>VGG-13</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG-16</source>
        <translation>VGG-16</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>VGG-19</source>
        <translation>VGG-19</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <source>Validation part</source>
        <translation>验证集比例</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Very deep without skips</source>
        <translation>很深而没有跳跃连接</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Volume CNN (VoxNet)</source>
        <translation>体数据 CNN (VoxNet)</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>What a picture does not show enters beside it: an image branch and a vector branch are concatenated before the decision.</source>
        <translation>图像中没有的信息从旁进入：图像分支与向量分支在判断之前拼接。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>What a very negative input becomes, without the sign.</source>
        <translation>很小的负输入所趋近的值，不带符号。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>What everything is multiplied by.</source>
        <translation>所有数值乘以的值。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>What is above becomes this number.</source>
        <translation>高于此值的都变为此数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>What is above passes.</source>
        <translation>高于此值的通过。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>What is added afterwards.</source>
        <translation>随后加上的值。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>What is below becomes this number.</source>
        <translation>低于此值的都变为此数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>What is divided by: one number above 0, or one for each channel.</source>
        <translation>除以的值：一个大于 0 的数，或每个通道一个数。</translation>
    </message>
    <message>
        <location filename="../../designer/scope.py"/>
        <source>What is inside {name} depends on what arrives at it: wire its inputs to open it.</source>
        <translation>{name} 的内部取决于到达它的数据：请连接其输入以打开它。</translation>
    </message>
    <message>
        <location filename="../../designer/scope.py"/>
        <source>What is inside {name} follows from the settings of {title}, so it cannot be edited here: leave it and unfold {name} to edit its blocks.</source>
        <translation>{name} 的内部由{title}的设置决定，因此无法在此编辑：请离开并展开 {name}，再编辑其中的模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/straightening.py"/>
        <source>What is selected has no wire that could be straighter: wires that lead back, or would put a block on another, stay as they are.</source>
        <translation>所选内容没有可以更直的连线：折返的连线，以及会使模块叠到另一个模块上的连线，保持原样。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>What is subtracted: one number, or one for each channel.</source>
        <translation>要减去的值：一个数，或每个通道一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>What leads to no Output is neither computed nor trained nor exported.</source>
        <translation>不通向任何输出的部分既不计算，也不训练和导出。</translation>
    </message>
    <message>
        <location filename="../../engine/featuremaps.py"/>
        <source>What leaves this block has no positions, so there is no map to show.</source>
        <translation>此模块的输出没有位置，因此没有可显示的特征图。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>What the divisor begins with.</source>
        <translation>除数的初始值。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>What the learning rate is multiplied with at each step down.</source>
        <translation>每次下降时学习率乘以的值。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>What the rest becomes.</source>
        <translation>其余变为的值。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/pasting.py"/>
        <source>What was copied has no blocks: copy others.</source>
        <translation>所复制的内容没有模块：请复制其他内容。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/output.py"/>
        <source>Where a result leaves the network; with several, each is one output of the exported model.</source>
        <translation>结果离开网络之处；有多个时，每个都是导出模型的一个输出。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/input.py"/>
        <source>Where samples enter: an image, a signal, a volume or a vector of fixed shape.</source>
        <translation>样本进入网络之处：固定形状的图像、信号、体数据或向量。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>Where shapes differ: a 1×1 convolution, or every second position and maps of zeros.</source>
        <translation>形状不同时：用 1×1 卷积，或隔一个位置取样并补全零特征图。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/depth.py"/>
        <source>Where such a curve is flat its gradient is nearly zero, and in a chain these factors multiply (Glorot and Bengio, “Understanding the Difficulty of Training Deep Feedforward Neural Networks”, 2010).</source>
        <translation>这种曲线在平坦处梯度几乎为零，而在链条中这些因子会相乘（Glorot 和 Bengio，“Understanding the Difficulty of Training Deep Feedforward Neural Networks”，2010）。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>Where the new axis comes to stand: 0 is before the channels, 1 behind them.</source>
        <translation>新轴所在的位置：0 在通道之前，1 在通道之后。</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>Where to compute: auto takes an accelerator if there is one; or cpu, cuda, cuda:1, mps.</source>
        <translation>在哪里计算：auto 有加速器时使用它；或 cpu、cuda、cuda:1、mps。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Whether a ReLU stands behind both convolutions.</source>
        <translation>两个卷积之后是否都有 ReLU。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Whether a last window that lies only partly on the input counts.</source>
        <translation>最后一个仅部分落在输入上的窗口是否计入。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/unet.py"/>
        <source>Whether batch norm stands behind both convolutions, without biases.</source>
        <translation>两个卷积之后是否都有批归一化，且不带偏置。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>Whether batch norm stands in place of the biases.</source>
        <translation>是否用批归一化代替偏置。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <source>Whether each channel learns a factor, small at first, before the sum.</source>
        <translation>每个通道在求和之前是否学习一个初始很小的系数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>Whether each channel learns a scale and a shift.</source>
        <translation>每个通道是否学习一个缩放和一个平移。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>Whether each filter adds a learned number; needless before batch norm.</source>
        <translation>每个滤波器是否加上一个学习得到的数；其后有批归一化时不需要。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>Whether each of the four projections adds a learned number per channel.</source>
        <translation>四个投影是否各自为每个通道加上一个学习得到的数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>Whether each unit adds a learned number.</source>
        <translation>每个单元是否加上一个学习得到的数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Whether padding counts as zeros in the mean.</source>
        <translation>求平均时填充是否按零计入。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Whether positions move into channels instead: space to depth.</source>
        <translation>是否改为将位置移入通道：空间到深度。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Whether the feature maps get a learned number; needless before batch norm.</source>
        <translation>特征图是否加上一个学习得到的数；其后有批归一化时不需要。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>Whether the outermost positions stay where they are.</source>
        <translation>最外侧的位置是否保持不动。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Whether the results of all channels add up to one map.</source>
        <translation>是否将所有通道的结果相加成一张特征图。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>Whether what is normalised is scaled as training finds best.</source>
        <translation>归一化的结果是否按训练得到的最佳值缩放。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Which filter; custom takes the numbers typed in.</source>
        <translation>使用哪种滤波器；“自定义”采用手动输入的数值。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>Widen by 1×1, filter each channel on its own, narrow again: a sixth of the computation of ResNet-18.</source>
        <translation>用 1×1 扩宽，逐通道滤波，再收窄：计算量为 ResNet-18 的六分之一。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Widens by 1×1, filters each channel on its own, narrows by 1×1, and adds where it can.</source>
        <translation>用 1×1 扩宽，分别过滤每个通道，再用 1×1 收窄，并在可能时相加。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>With a batch of 1, {name} sees one number of each of its {shape} channels and cannot tell a variance: train with larger batches, or take it away.</source>
        <translation>批大小为 1 时，{name} 在其 {shape} 个通道的每个通道上只看到一个数，无法得出方差：请用更大的批训练，或去掉它。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>With skips the error goes on falling with depth, where that of the plain networks rises.</source>
        <translation>有跳跃连接时误差随深度继续下降，而普通网络的误差上升。</translation>
    </message>
    <message>
        <location filename="../../engine/data/settings.py"/>
        <location filename="../../widgets/fields/writing.py"/>
        <source>X or O</source>
        <translation>X 或 O</translation>
    </message>
    <message>
        <location filename="../../designer/group_editing.py"/>
        <source>Your library has another group called &apos;{name}&apos; by now: rename or remove that one, then take this step again.</source>
        <translation>您的模块库中现已有另一个名为“{name}”的组：请重命名或移除它，然后再执行此步骤。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Zeroes a random share of its channels, whole, while training.</source>
        <translation>训练时将随机一部分通道整个置零。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Zeroes a random share of its inputs while training, so that no unit is relied on alone.</source>
        <translation>训练时将随机一部分输入置零，以免依赖单个单元。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>Zeroes everything for a random share of the samples while training: they skip the branch.</source>
        <translation>训练时对随机一部分样本全部置零：它们跳过该分支。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Zeros</source>
        <translation>零</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>Zeros around the input: valid adds none, same keeps the size (divided by the stride), full adds all that still overlaps; or a number.</source>
        <translation>输入四周的零：valid 不补，same 保持尺寸（除以步幅），full 补到所有仍有重叠之处；也可以是一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>Zeros around the input: valid adds none, same keeps the size.</source>
        <translation>输入四周的零：valid 不补，same 保持尺寸。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>Zeros, the mirrored input, its outermost values, or its other end.</source>
        <translation>零、输入的镜像、最外侧的值，或输入的另一端。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>a NumPy .npz file</source>
        <translation>NumPy .npz 文件</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a \ in a text has no meaning</source>
        <translation>文本中的 \ 没有意义</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a \u in a text needs four hexadecimal digits</source>
        <translation>文本中的 \u 需要四个十六进制数字</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>a block is {shown}, but must be an object.</source>
        <translation>有一个模块为 {shown}，但必须是对象。</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a colon is missing behind a key</source>
        <translation>键后缺少冒号</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a comma or a closing bracket is missing</source>
        <translation>缺少逗号或右括号</translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>a group cannot contain itself, but here it does: {text}.</source>
        <translation>组不能包含自身，但这里如此：{text}。</translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>a group is {shown}, but must be an object.</source>
        <translation>有一个组为 {shown}，但必须是对象。</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a key in double quotes is missing</source>
        <translation>缺少双引号中的键</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a line ends inside a text: its closing quote is missing</source>
        <translation>文本中换行：缺少右引号</translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>a line that is no job was left out
</source>
        <translation>略去一行不是任务的内容
</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <location filename="../../engine/projectgraph.py"/>
        <location filename="../../engine/projectgroups.py"/>
        <location filename="../../engine/projectreader.py"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>a multiple of {value}</source>
        <translation>{value} 的倍数</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>a note or frame is {shown}, but must be an object.</source>
        <translation>有一个便笺或分组框为 {shown}，但必须是对象。</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a number has thousands of digits</source>
        <translation>有一个数长达数千位</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>a number, or several such as 0.485, 0.456, 0.406</source>
        <translation>一个数，或多个数，例如 0.485, 0.456, 0.406</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>a part of its path is not a folder</source>
        <translation>其路径的一部分不是文件夹</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>a port</source>
        <translation>端口</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/layouts.py"/>
        <source>a single number</source>
        <translation>单个数</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a text has no closing quote</source>
        <translation>文本没有右引号</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>a value is missing or misspelt</source>
        <translation>缺少值或拼写有误</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>a whole number, or one per axis such as 5×3</source>
        <translation>一个整数，或每个轴一个，例如 5×3</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>a wire leads to {shown}, but there is no block of that name.</source>
        <translation>有一条连线通向 {shown}，但没有该名称的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>a wire must be two ports, such as [&quot;conv1&quot;, &quot;relu1&quot;].</source>
        <translation>连线必须是两个端口，例如 [&quot;conv1&quot;, &quot;relu1&quot;]。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>a {kernels} kernel there, {kernels2} here</source>
        <translation>那里的卷积核为 {kernels}，这里为 {kernels2}</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>a {part} of {shapes} there, {shapes2} here</source>
        <translation>那里的{part}为 {shapes}，这里为 {shapes2}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>above {threshold}{instead}</source>
        <translation>高于 {threshold}{instead}</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>added</source>
        <translation>相加</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>adds numbers one by one</source>
        <translation>逐个相加</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <location filename="../../engine/blocks/padding.py"/>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../../engine/data/splits.py"/>
        <source>all of it is set aside for testing</source>
        <translation>全部都被留作测试</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>along axis {axis}</source>
        <translation>沿轴 {axis}</translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>an exposed setting is {shown}, but must be an object.</source>
        <translation>有一个公开的设置为 {shown}，但必须是对象。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>an image</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <location filename="../../engine/projectreader.py"/>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>as in common libraries with batch norm in place of local response norm, 3×3 kernels in the 5×5 branch, 2×2 in the last max pool, half the dropout and no auxiliary heads</source>
        <translation>与常用库一致：以批归一化代替局部响应归一化，5×5 分支使用 3×3 卷积核，最后一个最大池化为 2×2，Dropout 率减半，没有辅助分类头</translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>averaged in</source>
        <translation>平均进去</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>averages numbers one by one</source>
        <translation>逐个求平均</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>axes 0 to {last}</source>
        <translation>轴 0 到 {last}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>axis 0 alone</source>
        <translation>只有轴 0</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>axis {axis}</source>
        <translation>轴 {axis}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <location filename="../../engine/blocks/padding.py"/>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>before the first step</source>
        <translation>在第一步之前</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>before {ends_count} inputs of {name}</source>
        <translation>在 {name} 的 {ends_count} 个输入之前</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/channels.py"/>
        <source>begins at {initial}</source>
        <translation>初始值 {initial}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/branches.py"/>
        <source>between {join} and {name}</source>
        <translation>在 {join} 和 {name} 之间</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <source>between {node} and {name}</source>
        <translation>在 {node} 和 {name} 之间</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/dense.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>bring both to one form, for example by a Flatten behind the larger.</source>
        <translation>请使二者形式一致，例如在较大者之后放一个展平。</translation>
    </message>
    <message>
        <location filename="../../engine/tables.py"/>
        <source>bypassed</source>
        <translation>已绕过</translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>can&apos;t allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>ceil</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/excitation.py"/>
        <source>channels in the middle</source>
        <translation>中间通道数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>channels per group</source>
        <translation>每组通道数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>channels {join}{rest}</source>
        <translation>通道 {join}{rest}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>choose Sobel x, a blur or one row of numbers</source>
        <translation>请选择 Sobel x、一种模糊或一行数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>choose a blur</source>
        <translation>请选择一种模糊</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>choose sizes whose product divides {count}</source>
        <translation>请选择乘积能整除 {count} 的大小</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>choose sizes whose product is {count}, or put -1 in the place of one</source>
        <translation>请选择乘积为 {count} 的大小，或将其中一个换成 -1</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>choose {either} parts</source>
        <translation>请选择分成 {either} 份</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>compared</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>compares numbers one by one</source>
        <translation>逐个比较</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>compression</source>
        <translation>压缩率</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>corners aligned</source>
        <translation>对齐角点</translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>cuda:0 to cuda:{count}</source>
        <translation>cuda:0 到 cuda:{count}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/formula.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>dilation</source>
        <translation>膨胀率</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>dilation {dilation}</source>
        <translation>膨胀率 {dilation}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>else {value}</source>
        <translation>否则 {value}</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>end the network with a dense layer of {removeprefix}.</source>
        <translation>请用 {removeprefix} 的全连接层结束网络。</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>enters</source>
        <translation>进入</translation>
    </message>
    <message>
        <location filename="../../engine/training/plan.py"/>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>even one image is too much, so make the network or its images smaller.</source>
        <translation>连一张图像都太多，请缩小网络或其图像。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>expansion</source>
        <translation>扩展倍数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>filters</source>
        <translation>滤波器数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>filters per group</source>
        <translation>每组滤波器数</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>four numbers</source>
        <translation>四个数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>give one number, or {channels}.</source>
        <translation>请给一个数，或 {channels} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>give one number.</source>
        <translation>请给一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>give one row of numbers</source>
        <translation>请给一行数</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>global average pool</source>
        <translation>全局平均池化</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>growth</source>
        <translation>增长率</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>growth {growth}</source>
        <translation>增长率 {growth}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>in step {step}</source>
        <translation>在第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>infinite values</source>
        <translation>无穷值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inside_formulas.py"/>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <location filename="../../engine/blocks/attention.py"/>
        <location filename="../../engine/blocks/channels.py"/>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/densely.py"/>
        <location filename="../../engine/blocks/excitation.py"/>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <location filename="../../engine/blocks/formula.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/normalization.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>input channels</source>
        <translation>输入通道数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>input numbers</source>
        <translation>输入个数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/formula.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>input {axis}</source>
        <translation>输入{axis}</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>it also has {name}</source>
        <translation>它还有 {name}</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>it cannot be run ({first})</source>
        <translation>无法运行（{first}）</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>it gives {shapes} numbers, but the network gives {shapes2}</source>
        <translation>它给出 {shapes} 个数，但网络给出 {shapes2}</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>it has no {name}</source>
        <translation>它没有 {name}</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>it has {results_count} outputs, but the network has {wanted_count}</source>
        <translation>它有 {results_count} 个输出，但网络有 {wanted_count} 个</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <location filename="../../engine/data/splits.py"/>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>it is nested hundreds of levels deep</source>
        <translation>嵌套了数百层</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>it or the network gives numbers that are not finite</source>
        <translation>它或网络给出了非有限的数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>its first input</source>
        <translation>其第一个输入</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>its folder does not exist</source>
        <translation>其文件夹不存在</translation>
    </message>
    <message>
        <location filename="../../engine/admission.py"/>
        <location filename="../../engine/analysis.py"/>
        <location filename="../../engine/blocks/composite.py"/>
        <source>its input</source>
        <translation>其输入</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>its links lead in a circle</source>
        <translation>其链接形成了循环</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>its name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>its outputs differ by {difference}, more than {tolerance}</source>
        <translation>其输出相差 {difference}，超过 {tolerance}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>keeps {compression}</source>
        <translation>保留 {compression}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/formula.py"/>
        <source>kernel {axis}</source>
        <translation>卷积核{axis}</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>leaves</source>
        <translation>离开</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>make both the same, for example by a 1×1 convolution on the skip.</source>
        <translation>请使二者相同，例如在跳跃连接上放一个 1×1 卷积。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>make both the same, for example by a dense layer on the skip.</source>
        <translation>请使二者相同，例如在跳跃连接上放一个全连接层。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>make both the same, for example by padding, or by a stride on the skip.</source>
        <translation>请使二者相同，例如通过填充，或在跳跃连接上使用步幅。</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>make the network or its Input smaller.</source>
        <translation>请缩小网络或其输入。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>make these two the same</source>
        <translation>请使这两者相同</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/densely.py"/>
        <location filename="../../engine/blocks/inception.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>maps</source>
        <translation>张</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>maximum over {inputs} positions</source>
        <translation>对 {inputs} 个位置取最大值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>mean over {inputs} positions</source>
        <translation>对 {inputs} 个位置求均值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>mean {mean}</source>
        <translation>均值 {mean}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>multiplies numbers one by one</source>
        <translation>逐个相乘</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be &apos;valid&apos;, &apos;same&apos;, &apos;full&apos;, a whole number, or one per axis</source>
        <translation>必须是 &apos;valid&apos;、&apos;same&apos;、&apos;full&apos;、整数，或每个轴一个</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be a list of rows of numbers</source>
        <translation>必须是由数的行组成的列表</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be a list of whole numbers</source>
        <translation>必须是整数列表</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be a number</source>
        <translation>必须是数</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be a number, or a list of numbers</source>
        <translation>必须是数，或数的列表</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be a whole number, or one whole number per axis</source>
        <translation>必须是整数，或每个轴一个整数</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be at least {low}</source>
        <translation>必须至少为 {low}</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be at least {low} and at most {high}</source>
        <translation>必须至少为 {low} 且最多为 {high}</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be at least {low} and less than {high}</source>
        <translation>必须至少为 {low} 且小于 {high}</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be at most {high}</source>
        <translation>必须最多为 {high}</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be less than {high}</source>
        <translation>必须小于 {high}</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be more than {low}</source>
        <translation>必须大于 {low}</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be more than {low} and at most {high}</source>
        <translation>必须大于 {low} 且最多为 {high}</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be more than {low} and less than {high}</source>
        <translation>必须大于 {low} 且小于 {high}</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be one of {join}</source>
        <translation>必须是 {join} 之一</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>needs a width and a height above 0</source>
        <translation>需要大于 0 的宽和高</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>needs an area of four numbers up to 10,000,000: the left edge, the top edge, the width and the height</source>
        <translation>需要由四个不超过 10,000,000 的数给出的区域：左边缘、上边缘、宽和高</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>no arrays</source>
        <translation>没有数组</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <location filename="../../engine/blocks/dense.py"/>
        <source>no bias</source>
        <translation>无偏置</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>no number of parts does, so take pieces by Slice</source>
        <translation>没有合适的份数，请用切片来取</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>no settings</source>
        <translation>没有设置</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>none of them trained</source>
        <translation>均不参与训练</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>normalised size</source>
        <translation>归一化大小</translation>
    </message>
    <message>
        <location filename="../../engine/training/measuring.py"/>
        <source>not a number (NaN)</source>
        <translation>非数 (NaN)</translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>not enough memory</source>
        <translation>内存不够</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>one map of {value}</source>
        <translation>一张 {value} 的特征图</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <location filename="../../engine/network.py"/>
        <location filename="../../engine/suitability.py"/>
        <source>one number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>one number each</source>
        <translation>各一个数</translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>only cuda:0</source>
        <translation>只有 cuda:0</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>only {entries_count}</source>
        <translation>只有 {entries_count}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>or {rank}</source>
        <translation>或 {rank} 个</translation>
    </message>
    <message>
        <location filename="../../engine/training/device.py"/>
        <source>out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/formula.py"/>
        <source>output channels</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>output padding</source>
        <translation>输出填充</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>output size</source>
        <translation>输出尺寸</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/formula.py"/>
        <source>output {axis}</source>
        <translation>输出{axis}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>pad {added}</source>
        <translation>填充 {added}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>pad {padding}</source>
        <translation>填充 {padding}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>pad {value}</source>
        <translation>填充 {value}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/formula.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/formula.py"/>
        <source>padding before</source>
        <translation>之前的填充</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/formula.py"/>
        <source>padding behind</source>
        <translation>之后的填充</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>parts</source>
        <translation>份数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>per channel</source>
        <translation>每个通道</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>pooling branch</source>
        <translation>池化分支</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>positions</source>
        <translation>位置数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>positions for each</source>
        <translation>每个输出所取的位置数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>positions to look at</source>
        <translation>可供关注的位置</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>positions to tell apart</source>
        <translation>可供区分的位置</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>products between them</source>
        <translation>次两两相乘</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>projections on the skips where the size changes (option B)</source>
        <translation>尺寸改变处的跳跃连接使用投影（方案 B）</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>projections on the skips where the size changes (option B), and a bottleneck&apos;s stride in its 3×3 as in common libraries: the table, with it in the first 1×1, counts 11.3 G multiply-adds</source>
        <translation>尺寸改变处的跳跃连接使用投影（方案 B），瓶颈的步幅放在 3×3 卷积上，与常用库一致：表中把它放在第一个 1×1 上，计为 11.3 G 次乘加</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>projections on the skips where the size changes (option B), and a bottleneck&apos;s stride in its 3×3 as in common libraries: the table, with it in the first 1×1, counts 3.8 G multiply-adds</source>
        <translation>尺寸改变处的跳跃连接使用投影（方案 B），瓶颈的步幅放在 3×3 卷积上，与常用库一致：表中把它放在第一个 1×1 上，计为 3.8 G 次乘加</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>projections on the skips where the size changes (option B), and a bottleneck&apos;s stride in its 3×3 as in common libraries: the table, with it in the first 1×1, counts 7.6 G multiply-adds</source>
        <translation>尺寸改变处的跳跃连接使用投影（方案 B），瓶颈的步幅放在 3×3 卷积上，与常用库一致：表中把它放在第一个 1×1 上，计为 7.6 G 次乘加</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>put a Permute on one of them</source>
        <translation>请在其中一个上放一个轴置换</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>reflects</source>
        <translation>镜像</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>residual stages of the {stages_count} plain stages</source>
        <translation>将 {stages_count} 个普通阶段变为残差阶段</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>rows of numbers such as 0 -1 0; -1 5 -1; 0 -1 0</source>
        <translation>由数的行组成，例如 0 -1 0; -1 5 -1; 0 -1 0</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>scale</source>
        <translation>倍数</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>scale and shift</source>
        <translation>缩放与平移</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>set its projection to auto</source>
        <translation>请将其投影设为自动</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/stages.py"/>
        <source>set its shortcut to projection</source>
        <translation>请将其捷径设为投影</translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>set the batch size to {largest} or less.</source>
        <translation>请将批大小设为 {largest} 或更小。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>set the {sized_by} of {last} to {classes}.</source>
        <translation>请将 {last} 的{sized_by}设为 {classes}。</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>silenced advice</source>
        <translation>不再提示的建议</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>silenced advice is {shown}, but must be text of up to {MAX_SILENCED} characters.</source>
        <translation>不再提示的建议为 {shown}，但必须是最多 {MAX_SILENCED} 个字符的文本。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation.py"/>
        <source>slope {slope}</source>
        <translation>斜率 {slope}</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>something follows the closing bracket</source>
        <translation>右括号之后还有内容</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>std {std}</source>
        <translation>标准差 {std}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>step</source>
        <translation>步长</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>stop</source>
        <translation>终点</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <location filename="../../engine/blocks/pooling.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/pooling.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>stride {stride}</source>
        <translation>步幅 {stride}</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>subtracted</source>
        <translation>相减</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/elementwise.py"/>
        <source>subtracts numbers one by one</source>
        <translation>逐个相减</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>summed</source>
        <translation>求和</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>the 9×9 images of Rohrer: How Convolutional Neural Networks Work (2016)</source>
        <translation>9×9 图像取自 Rohrer: How Convolutional Neural Networks Work (2016)</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>the batch axis of &apos;{name}&apos; is fixed</source>
        <translation>“{name}”的批次轴是固定的</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/digits.py"/>
        <source>the digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>the disk is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/drawn.py"/>
        <source>the drawn X and O</source>
        <translation>绘制的 X 和 O</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/forms.py"/>
        <location filename="../../engine/fragmenttext.py"/>
        <source>the end</source>
        <translation>末尾</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the file does not define the group {shown}.</source>
        <translation>文件未定义组 {shown}。</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the file ends in the middle: it was cut off, so take an earlier copy.</source>
        <translation>文件在中间结束：它被截断了，请使用更早的副本。</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the file was made by a newer Netloom (format {shown}; this one reads up to {FORMAT_VERSION}): update Netloom to open it.</source>
        <translation>文件由更新的 Netloom 生成（格式 {shown}；当前版本最高可读 {FORMAT_VERSION}）：请更新 Netloom 后再打开。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the flow is {shown}, but must be &apos;right&apos; or &apos;down&apos;.</source>
        <translation>流向为 {shown}，但必须为 &apos;right&apos; 或 &apos;down&apos;。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>the folder or a file of the binary CIFAR data</source>
        <translation>CIFAR 二进制数据的文件夹或文件</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>the folder or the images file of an IDX data set</source>
        <translation>IDX 数据集的文件夹或图像文件</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>the folder that holds one folder per class</source>
        <translation>每个类别一个子文件夹的文件夹</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the format is {shown}, but must be a whole number from 1 on.</source>
        <translation>格式为 {shown}，但必须是从 1 开始的整数。</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>the image branch of Bojarski et al.: End to End Learning for Self-Driving Cars (2016), figure 4, without its normalisation; the vector as in Codevilla et al.: End-to-End Driving via Conditional Imitation Learning (2018), figure 4</source>
        <translation>图像分支取自 Bojarski et al.: End to End Learning for Self-Driving Cars (2016), figure 4，但没有其归一化；向量分支同 Codevilla et al.: End-to-End Driving via Conditional Imitation Learning (2018), figure 4</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>the key &apos;{key}&apos; stands twice in one place</source>
        <translation>键“{key}”在同一处出现两次</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>the network has {entries_count} blocks, but Netloom opens at most {MAX_NODES}.</source>
        <translation>网络有 {entries_count} 个模块，但 Netloom 最多打开 {MAX_NODES} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>the note has more than {MAX_NOTE} characters.</source>
        <translation>备注超过 {MAX_NOTE} 个字符。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>the others {common}</source>
        <translation>其余分支给出 {common}</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>the position of {name} must be two numbers up to 10,000,000.</source>
        <translation>{name} 的位置必须是两个不超过 10,000,000 的数。</translation>
    </message>
    <message>
        <location filename="../../engine/worker.py"/>
        <source>the project</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>the project&apos;s name has more than {MAX_TITLE} characters.</source>
        <translation>项目名称超过 {MAX_TITLE} 个字符。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <location filename="../../engine/onnx/verify.py"/>
        <source>the run</source>
        <translation>该训练</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>the run of {name}</source>
        <translation>{name} 的训练</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>the run of {weights}</source>
        <translation>{weights} 的训练</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the text of {name} has more than {MAX_TEXT} characters.</source>
        <translation>{name} 的文本超过 {MAX_TEXT} 个字符。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the way of a wire must be a port and points, such as [&quot;relu1&quot;, [[10, 20]]].</source>
        <translation>连线的路径必须是端口和若干点，例如 [&quot;relu1&quot;, [[10, 20]]]。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the wire to {shown} goes through {entries_count} points, but must go through 1 to {MAX_POINTS}.</source>
        <translation>通向 {shown} 的连线经过 {entries_count} 个点，但必须经过 1 到 {MAX_POINTS} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the wire to {shown} goes through {shown2}, but a point must be two numbers up to 10,000,000.</source>
        <translation>通向 {shown} 的连线经过 {shown2}，但点必须是两个不超过 10,000,000 的数。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>the wire to {shown} has two ways, but can have one.</source>
        <translation>通向 {shown} 的连线有两条路径，但只能有一条。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>there are {entries_count} notes and frames, but Netloom opens at most {MAX_REMARKS}.</source>
        <translation>有 {entries_count} 个便笺和分组框，但 Netloom 最多打开 {MAX_REMARKS} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>there is the way of a wire to {shown}, but no wire ends there.</source>
        <translation>有通向 {shown} 的连线路径，但没有连线通向那里。</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>there were no samples to compare it on</source>
        <translation>没有可用来比较的样本</translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>this is not JSON, so it is not a {suffix} file.</source>
        <translation>这不是 JSON，因此不是 {suffix} 文件。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>to {size}</source>
        <translation>到 {size}</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <location filename="../../engine/projectgraph.py"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>try a batch size of {batch}.</source>
        <translation>请尝试批大小 {batch}。</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>try a learning rate of {rate}</source>
        <translation>请尝试学习率 {rate}</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>two blocks are called &apos;{name}&apos;.</source>
        <translation>有两个模块都叫“{name}”。</translation>
    </message>
    <message>
        <location filename="../../engine/projectgroups.py"/>
        <source>two groups are called {shown}.</source>
        <translation>有两个组都叫 {shown}。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>two notes or frames are identified by {shown}.</source>
        <translation>有两个便笺或分组框都以 {shown} 标识。</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>two numbers</source>
        <translation>两个数</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>two wires end at {shown}, but an input takes one.</source>
        <translation>两条连线都通向 {shown}，但一个输入只接受一条。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>valid, same, full, a whole number, or one per axis such as 2×1</source>
        <translation>valid、same、full、一个整数，或每个轴一个，例如 2×1</translation>
    </message>
    <message>
        <location filename="../../designer/translating/declared.py"/>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../engine/problems.py"/>
        <source>what is inside {largest}</source>
        <translation> {largest} 内部</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>which differ in {join} and {last}</source>
        <translation>它们的{join}和{last}不同</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>which differ in {last}</source>
        <translation>它们的{last}不同</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>which have {axes} and {axes2}</source>
        <translation>分别有{axes}和{axes2}</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>whole numbers such as 1×32×32</source>
        <translation>整数，例如 1×32×32</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/layer_norm.py"/>
        <source>whole sample</source>
        <translation>整个样本</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>width {width}</source>
        <translation>宽度 {width}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/pooling.py"/>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>with ReLUs, which it does not mention</source>
        <translation>加上了其中未提到的 ReLU</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>with padding, so that no skip is cropped and 256 pixels stay 256</source>
        <translation>使用填充，因此跳跃连接无需裁剪，256 像素保持为 256</translation>
    </message>
    <message>
        <location filename="../../engine/templates/__init__.py"/>
        <source>without its two groups, with a padding of 2 that makes 55 of 224 and each local response norm behind its pool, as lectures tell it</source>
        <translation>不分成两组，填充为 2 使 224 变为 55，局部响应归一化位于池化之后，与课程的讲法一致</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>wraps round</source>
        <translation>循环填充</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>x times its hard sigmoid: SiLU of straight pieces and a parabola.</source>
        <translation>x 乘以其 hard sigmoid：由直线段和抛物线组成的 SiLU。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>x times its sigmoid; also called swish.</source>
        <translation>x 乘以其 sigmoid；也称为 swish。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_smooth.py"/>
        <source>x times the tanh of its softplus: like SiLU, a little steeper.</source>
        <translation>x 乘以其 softplus 的 tanh：与 SiLU 相似，略陡。</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>you have no right to it</source>
        <translation>您没有权限</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>your share of the disk is full</source>
        <translation>您的磁盘配额已满</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/drawn.py"/>
        <source>{WHAT} at this size</source>
        <translation>此尺寸的{WHAT}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>{axis_name} ({a} and {b})</source>
        <translation>{axis_name}（{a} 和 {b}）</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>{axis} of input {number}</source>
        <translation>输入 {number} 的{axis}</translation>
    </message>
    <message>
        <location filename="../../engine/strain.py"/>
        <source>{batch} images</source>
        <translation>{batch} 张图像</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{blocks} blocks</source>
        <translation>{blocks} 个模块</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>{branch1} + {branch3} + {branch5} + {pool} maps</source>
        <translation>{branch1} + {branch3} + {branch5} + {pool} 张特征图</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>{channels} channels: make the groups a divisor of {channels}.</source>
        <translation>{channels} 个通道：请使分组数为 {channels} 的约数。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{classes} classes</source>
        <translation>{classes} 个类别</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{counted} number</source>
        <translation>{counted} 个数值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{counted} numbers</source>
        <translation>{counted} 个数值</translation>
    </message>
    <message>
        <location filename="../../engine/memory.py"/>
        <source>{count} TB</source>
        <translation>{count} TB</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/differences.py"/>
        <source>{count} axes</source>
        <translation>{count} 个轴</translation>
    </message>
    <message>
        <location filename="../../designer/setting_edits.py"/>
        <source>{count} blocks were copied, so it is not clear whose settings are meant: copy those of one block.</source>
        <translation>复制了 {count} 个模块，因此不清楚是指谁的设置：请只复制一个模块的设置。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{count} filter</source>
        <translation>{count} 个滤波器</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{count} filters</source>
        <translation>{count} 个滤波器</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{count} group</source>
        <translation>{count} 组</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{count} groups</source>
        <translation>{count} 组</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{count} head</source>
        <translation>{count} 个头</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{count} heads</source>
        <translation>{count} 个头</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>{count} layer</source>
        <translation>{count} 层</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/densely.py"/>
        <source>{count} layers</source>
        <translation>{count} 层</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <location filename="../../engine/blocks/unet.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>{count} map</source>
        <translation>{count} 张特征图</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/mobile.py"/>
        <location filename="../../engine/blocks/residual.py"/>
        <location filename="../../engine/blocks/stages.py"/>
        <location filename="../../engine/blocks/unet.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>{count} maps</source>
        <translation>{count} 张特征图</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>{count} maps{grouped}</source>
        <translation>{count} 张特征图{grouped}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/residual.py"/>
        <source>{count} map{grouped}</source>
        <translation>{count} 张特征图{grouped}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/words.py"/>
        <source>{count} number</source>
        <translation>{count} 个数值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/words.py"/>
        <source>{count} numbers</source>
        <translation>{count} 个数值</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>{count} unit</source>
        <translation>{count} 个单元</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <location filename="../../engine/repairs/shapes.py"/>
        <source>{count} units</source>
        <translation>{count} 个单元</translation>
    </message>
    <message>
        <location filename="../../engine/advice/layers.py"/>
        <source>{dropout} zeroes numbers before {norm} measures them, so {norm} learns a spread that is wrong as soon as training ends: put {dropout} behind {norm}.</source>
        <translation>{dropout} 在 {norm} 统计之前将部分数值置零，因此 {norm} 学到的离散程度在训练结束后就不对了：请将 {dropout} 放到 {norm} 之后。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <location filename="../../engine/suitability.py"/>
        <source>{ends_count} more</source>
        <translation>另外 {ends_count} 处</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{end} takes a softmax of what {name} has made probabilities of already: remove one.</source>
        <translation>{end} 对 {name} 已变成概率的结果再取 softmax：请移除其中一个。</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>{error}, so the file cannot be read: mend it there, or take another copy.</source>
        <translation>{error}，因此无法读取文件：请在该处修正，或使用另一个副本。</translation>
    </message>
    <message>
        <location filename="../../engine/grouplibrary.py"/>
        <source>{file} could not be removed: {reason}.</source>
        <translation>无法移除 {file}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is left out: it cannot be read ({strerror}).</source>
        <translation>略去 {file}：无法读取（{strerror}）。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is left out: it is empty.</source>
        <translation>略去 {file}：它是空的。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is left out: its record {place} has the label {labels}, but {title} has the labels 0 to {classes_count}.</source>
        <translation>略去 {file}：其第 {place} 条记录的标签为 {labels}，但 {title} 的标签为 0 到 {classes_count}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is left out: its {size} bytes are no whole number of {title} records of {record} bytes, so it is damaged.</source>
        <translation>略去 {file}：其 {size} 字节不是 {record} 字节的 {title} 记录的整数倍，因此已损坏。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{file} is missing; the other files are used.</source>
        <translation>缺少 {file}；使用其余文件。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{filters} filters do not divide into {groups} groups: make the filters a multiple of the groups, or give the width of a group.</source>
        <translation>{filters} 个滤波器不能均分为 {groups} 组：请使滤波器数为分组数的倍数，或给出每组的宽度。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{filters} filters do not divide into {groups} groups: make the filters a multiple of the groups.</source>
        <translation>{filters} 个滤波器不能均分为 {groups} 组：请使滤波器数为分组数的倍数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{filters} filters times an expansion of {expansion} are {channels} maps: use {MAX_FILTERS} at most.</source>
        <translation>{filters} 个滤波器乘以扩展倍数 {expansion} 为 {channels} 张特征图：请最多用 {MAX_FILTERS}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>{first} by {second}; {product} = {prod} products, none of them a layer&apos;s MACs</source>
        <translation>{first} 乘以 {second}；{product} = {prod} 次乘积，均不计入层的乘加运算</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{folder} holds both CIFAR-10 and CIFAR-100: choose one file of it.</source>
        <translation>{folder} 同时含有 CIFAR-10 和 CIFAR-100：请选择其中一个文件。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{folder} holds no events of a run: {reason}.</source>
        <translation>{folder} 不含训练的事件：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{giver} gives {shape}, but the data has {many}: {value}</source>
        <translation>{giver} 给出 {shape}，但数据有{many}：{value}</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{giver} gives {shape}, but {many} need{value} one number each: {ending}</source>
        <translation>{giver} 给出 {shape}，但{many}各需要一个数：{ending}</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{giver} gives {shape}, but {many} need{value} one number: {ending}</source>
        <translation>{giver} 给出 {shape}，但{many}需要一个数：{ending}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <location filename="../../engine/blocks/units.py"/>
        <source>{groups} groups</source>
        <translation>{groups} 组</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{groups} groups of {width} maps are {groups2}: use {MAX_FILTERS} at most.</source>
        <translation>{groups} 组、每组 {width} 张特征图共 {groups2} 张：请最多用 {MAX_FILTERS}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{images} has no labels: put {own}{endings} beside it.</source>
        <translation>{images} 没有标签：请将 {own}{endings} 放到它旁边。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{images} holds {images2} images, but {name} holds {labels} labels: they do not belong together.</source>
        <translation>{images} 含有 {images2} 张图像，但 {name} 含有 {labels} 个标签：二者不匹配。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{images} is not an images file: choose one such as train-images-idx3-ubyte, with its labels beside it.</source>
        <translation>{images} 不是图像文件：请选择 train-images-idx3-ubyte 这样的文件，其标签文件应在旁边。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>{inner} has no setting &apos;{setting}&apos;: there is {there}.</source>
        <translation>{inner} 没有设置“{setting}”：有 {there}。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>{inner} is a port of the group: what arrives there decides about its settings.</source>
        <translation>{inner} 是组的端口：其设置由到达那里的数据决定。</translation>
    </message>
    <message>
        <location filename="../../engine/suitability.py"/>
        <source>{inputs_count} more</source>
        <translation>另外 {inputs_count} 个</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>{inputs} inputs</source>
        <translation>{inputs} 个输入</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{join} and {named}</source>
        <translation>{join} 和 {named}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>{join} or {last}</source>
        <translation>{join} 或 {last}</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>{kernel} projection</source>
        <translation>{kernel} 投影</translation>
    </message>
    <message>
        <location filename="../../engine/advice/inside.py"/>
        <source>{label} in {group}</source>
        <translation>{label}（在 {group} 中）</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/wires.py"/>
        <source>{label} through Flatten</source>
        <translation>{label}（经由展平）</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{label} with padding {half}</source>
        <translation>{label}，填充为 {half}</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{label} with same padding</source>
        <translation>{label}，same 填充</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{layers_count} more</source>
        <translation>另外 {layers_count} 个</translation>
    </message>
    <message>
        <location filename="../../engine/expansion.py"/>
        <source>{lost} leads to no Output: draw a wire from what it feeds to one, or remove it.</source>
        <translation>{lost} 不通向任何输出：请从它供数的模块连线到输出，或移除它。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/activation_piecewise.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>{matrix_count}×{matrix_count2} numbers</source>
        <translation>{matrix_count}×{matrix_count2} 个数值</translation>
    </message>
    <message>
        <location filename="../../engine/figures/options.py"/>
        <source>{most} layers are too few for a figure: choose 5 or more, or 0 for all.</source>
        <translation>{most} 层对插图来说太少：请选择 5 层或更多，或用 0 表示全部。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{name} ({node}) has no {what} inside: open it and add one.</source>
        <translation>{name}（{node}）内部没有{what}：请打开它并添加一个。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>{name} and {other} are both called &apos;{label}&apos; in the exported model: give one of them another label.</source>
        <translation>{name} 和 {other} 在导出模型中都叫“{label}”：请给其中一个另取标签名。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{name} averages features that each see {size} of {image} pixels: shrink the image earlier, or put more layers before it, so that a feature can see a whole object.</source>
        <translation>{name} 所平均的特征各自只看到 {image} 像素中的 {size}：请更早缩小图像，或在它之前增加层，使一个特征能看到整个物体。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>{name} cannot be &apos;{color}&apos;: choose {join} or {COLORS}.</source>
        <translation>{name} 不能为“{color}”：请选择 {join} 或 {COLORS}。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>{name} cannot be ungrouped, because its setting &apos;{value}&apos; is one of the group around it: take that setting away from the group first.</source>
        <translation>{name} 无法取消组合，因为它的设置“{value}”是外层组的设置：请先从组中去掉该设置。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} clips the scores that {before} gives the loss: remove it, so that a score can be any number.</source>
        <translation>{name} 截断了 {before} 给损失函数的得分：请移除它，使得分可以取任意值。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} ends the network, but the loss takes a log-softmax itself, and a second one changes nothing: remove {name} where scores are enough.</source>
        <translation>{name} 位于网络末尾，但损失函数自己会取 log-softmax，再取一次没有变化：若只需得分，请移除 {name}。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} ends the network, so it is left out in training, where the loss takes the softmax, and only makes probabilities in the exported file: remove {name} where scores are enough.</source>
        <translation>{name} 位于网络末尾，因此训练时被略去（由损失函数取 softmax），只在导出的文件中给出概率：若只需得分，请移除 {name}。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <location filename="../../engine/expansion.py"/>
        <source>{name} feeds nothing: draw a wire from it, or remove it.</source>
        <translation>{name} 不向任何模块供数：请从它连线，或移除它。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} gives probabilities, and cross-entropy takes a softmax of them once more: remove it, or put it at the very end.</source>
        <translation>{name} 给出概率，而交叉熵会再对其取一次 softmax：请移除它，或将其放到最末端。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} gives {shape}, which is read as {shape2} maps of {shape3}: if it is an image of {shape4} pixels, set its shape to {first}, or put a Permute behind it.</source>
        <translation>{name} 给出 {shape}，被读作 {shape2} 张 {shape3} 的特征图：若它是 {shape4} 像素的图像，请将其形状设为 {first}，或在其后放一个轴置换。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{name} has a {part} there, none here</source>
        <translation>那里的 {name} 有{part}，这里没有</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/chaining.py"/>
        <source>{name} has an open input, but it feeds the other selected blocks, and a wire back would close a cycle: select what is to feed it.</source>
        <translation>{name} 有未连接的输入，但它向其他所选模块提供数据，往回连接会形成环路：请选择要向它提供数据的模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/chaining.py"/>
        <source>{name} has an open input, but no other selected block has an output: select what is to feed it.</source>
        <translation>{name} 有未连接的输入，但其他所选模块都没有输出：请选择要向它提供数据的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/node.py"/>
        <source>{name} has no input, so it cannot be bypassed: bypass what it feeds.</source>
        <translation>{name} 没有输入，因此无法绕过：请绕过它供数的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/node.py"/>
        <source>{name} has no output, so it cannot be bypassed: bypass what feeds it.</source>
        <translation>{name} 没有输出，因此无法绕过：请绕过为它供数的模块。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{name} has no {part} there</source>
        <translation>那里的 {name} 没有{part}</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>{name} has no {side} port {shown}: there is {there}.</source>
        <translation>{name} 没有{side}端口 {shown}：有 {there}。</translation>
    </message>
    <message>
        <location filename="../../engine/analysis.py"/>
        <source>{name} has nothing at its input{which}: draw a wire to it, or remove it.</source>
        <translation>{name} 的输入{which}没有任何来源：请给它连线，或移除它。</translation>
    </message>
    <message>
        <location filename="../../engine/projectdrawing.py"/>
        <source>{name} has the colour {shown}, which there is not{similar}.</source>
        <translation>{name} 的颜色为 {shown}，没有这种颜色{similar}。</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>{name} has {shown}, which blocks do not have.</source>
        <translation>{name} 有 {shown}，而模块没有这一项。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{name} has {sizes}</source>
        <translation>{name} 有 {sizes}</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{name} has {size} MB, but a {suffix} file has at most {MAX_BYTES}: is it something else?</source>
        <translation>{name} 有 {size} MB，但 {suffix} 文件最多 {MAX_BYTES}：是否为其他文件？</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>{name} holds {own} of the {total} parameters ({share} %): shrink the image further before it, or pool each map to one number.</source>
        <translation>{name} 占全部 {total} 个参数中的 {own} 个（{share} %）：请在它之前进一步缩小图像，或将每张特征图池化成一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>{name} is a block {shown}, which this Netloom does not know{similar}.</source>
        <translation>{name} 是 {shown} 模块，当前 Netloom 不认识它{similar}。</translation>
    </message>
    <message>
        <location filename="../../designer/scope.py"/>
        <source>{name} is a single {title}, so there is nothing inside to open.</source>
        <translation>{name} 是单个{title}，内部没有可打开的内容。</translation>
    </message>
    <message>
        <location filename="../../designer/setting_edits.py"/>
        <source>{name} is a {title}, and the copied settings are those of a {other}: copy them from another {title}.</source>
        <translation>{name} 是{title}，而复制的是{other}的设置：请从另一个{title}复制。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>{name} is a {title}, not a group, so it cannot be ungrouped.</source>
        <translation>{name} 是{title}而不是组，因此无法取消组合。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>{name} is called &apos;{label}&apos; in the exported model, but so is a block: give it another label.</source>
        <translation>{name} 在导出模型中叫“{label}”，但有一个模块也叫这个名字：请给它另取标签名。</translation>
    </message>
    <message>
        <location filename="../../engine/jsonplace.py"/>
        <source>{name} is not a number that JSON has</source>
        <translation>{name} 不是 JSON 中的数</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{name} is not a {suffix} file: byte {start} is not text.</source>
        <translation>{name} 不是 {suffix} 文件：第 {start} 字节不是文本。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/grouping.py"/>
        <source>{name} is where data {does} the network, so it cannot go into a group: leave it out of the selection.</source>
        <translation>{name} 是数据{does}网络的地方，不能放进组：请将其排除在选择之外。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/ends.py"/>
        <source>{name} leads to no Output, so it does not run: give it an Output, or remove what only leads to it.</source>
        <translation>{name} 不通向任何输出，因此不会运行：请给它一个输出，或移除只通向它的部分。</translation>
    </message>
    <message>
        <location filename="../../engine/borders.py"/>
        <source>{name} leads to no Output: draw a wire from what it feeds to one, or remove it.</source>
        <translation>{name} 不通向任何输出：请从它供数的模块连线到输出，或移除它。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>{name} lets only {passes} through, and all that follows must be told from that: give it more outputs, or take it away.</source>
        <translation>{name} 只让{passes}通过，其后的一切都只能由此判断：请增加它的输出，或去掉它。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{name} moves {strides} at each step, but its window is {kernels}, so what lies between is never read: make the stride as small as the window, or the window larger.</source>
        <translation>{name} 每步移动 {strides}，但窗口是 {kernels}，中间的部分从未被读取：请使步幅不大于窗口，或增大窗口。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/windows.py"/>
        <source>{name} slides a {reach} window over {space} positions, so much of it sees only padding: make the kernel smaller, or shrink less before it.</source>
        <translation>{name} 用 {reach} 的窗口滑过 {space} 个位置，窗口大部分只看到填充：请减小卷积核，或在它之前少缩小一些。</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{name} was made by a newer Netloom (format {newer}), which this one would damage: save under another name, or update Netloom.</source>
        <translation>{name} 由更新的 Netloom（格式 {newer}）生成，当前版本会损坏它：请以其他名称保存，或更新 Netloom。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{name} would unfold to {block_count} blocks when it repeats {repeat} times, but Netloom runs at most {MAX_NODES}: repeat it less often.</source>
        <translation>{name} 重复 {repeat} 次时会展开为 {block_count} 个模块，但 Netloom 最多运行 {MAX_NODES} 个：请减少重复次数。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{name} would unfold to {block_count} blocks, but Netloom runs at most {MAX_NODES}: repeat it less often.</source>
        <translation>{name} 会展开为 {block_count} 个模块，但 Netloom 最多运行 {MAX_NODES} 个：请减少重复次数。</translation>
    </message>
    <message>
        <location filename="../../engine/graph.py"/>
        <source>{node} cannot feed itself.</source>
        <translation>{node} 不能向自己供数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>{node} compares the numbers of a group, but each group of what {source} gives has only one: make fewer groups.</source>
        <translation>{node} 比较一组中的数，但 {source} 给出的每组只有一个数：请减少分组数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>{node} compares the positions of a channel, but {source} gives one position: put {node} before what shrinks it so far, or use a layer norm.</source>
        <translation>{node} 比较一个通道的各个位置，但 {source} 只给出一个位置：请将 {node} 放到缩小到这种程度的模块之前，或使用层归一化。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>{node} cuts off {cut} positions, but {source} gives only {space}: cut off fewer, so that at least one is left.</source>
        <translation>{node} 裁掉 {cut} 个位置，但 {source} 只给出 {space}：请少裁一些，至少留下一个。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{node} cuts off {p} positions on both sides, but only {size} are made of {source}&apos;s {space}: lower its padding.</source>
        <translation>{node} 在两侧各裁掉 {p} 个位置，但由 {source} 的 {space} 个位置只产生 {size} 个：请减小其填充。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{node} deals channels out to {groups} groups, but {source} gives {inputs}, and {channels} channels do not divide by {groups}: choose groups that divide {channels}.</source>
        <translation>{node} 将通道分发到 {groups} 组，但 {source} 给出 {inputs}，{channels} 个通道不能被 {groups} 整除：请选择能整除 {channels} 的分组数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{node} divides every axis into tiles of {r}, but {source} gives {space} positions: choose a factor that divides them, or crop or pad before it.</source>
        <translation>{node} 将每个轴分成 {r} 的小块，但 {source} 给出 {space} 个位置：请选择能整除它的倍数，或在之前裁剪或补边。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convolution.py"/>
        <location filename="../../engine/blocks/transposed.py"/>
        <source>{node} divides its channels into {groups} groups, but {source} gives {channels} channels: make the groups a divisor of {channels}.</source>
        <translation>{node} 将通道分为 {groups} 组，但 {source} 给出 {channels} 个通道：请使分组数为 {channels} 的约数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/normalization.py"/>
        <source>{node} divides its channels into {groups} groups, but {source} gives {value}</source>
        <translation>{node} 将通道分为 {groups} 组，但 {source} 给出 {value}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/adaptive.py"/>
        <source>{node} divides {n} positions into {size} uneven bins: choose an output size that divides {n}.</source>
        <translation>{node} 将 {n} 个位置分成 {size} 个不均匀的区间：请选择能整除 {n} 的输出尺寸。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/unet.py"/>
        <source>{node} doubles the {low} of {first} to {below}, but {source} gives {skip} as the skip{differing}: give it a skip of that size, from a block whose size was halved.</source>
        <translation>{node} 将 {first} 的 {low} 放大一倍到 {below}，但 {source} 作为跳跃连接给出 {skip}{differing}：请从尺寸减半的模块给它一个该尺寸的跳跃连接。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dropout.py"/>
        <source>{node} drops channels with all their positions, but {source} gives {inputs}: use a plain dropout.</source>
        <translation>{node} 会丢弃整个通道及其所有位置，但 {source} 给出 {inputs}：请使用普通的 Dropout。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{node} gives {channels} with fewer positions, so what {source} gives ({inputs}) cannot be added to it: {remedy}.</source>
        <translation>{node} 给出 {channels}，位置更少，因此 {source} 给出的（{inputs}）无法与之相加：{remedy}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{node} gives {channels} with its positions, so what {source} gives ({inputs}) cannot be added to it: {remedy}.</source>
        <translation>{node} 给出 {channels}，位置相同，因此 {source} 给出的（{inputs}）无法与之相加：{remedy}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/units.py"/>
        <source>{node} gives {channels}, fewer than the {channels2} of {source}, and a shortcut without parameters can only add maps: {remedy}.</source>
        <translation>{node} 给出 {channels}，少于 {source} 的 {channels2}，而无参数的捷径只能增加特征图：{remedy}。</translation>
    </message>
    <message>
        <location filename="../../engine/wired.py"/>
        <source>{node} has no {what} port &apos;{port}&apos;: there is {there}.</source>
        <translation>{node} 没有{what}端口“{port}”：有 {there}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>{node} has numbers for {given} channel, but {source} gives {channels}: {remedy}</source>
        <translation>{node} 有 {given} 个通道的数值，但 {source} 给出 {channels}：{remedy}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/scaling.py"/>
        <source>{node} has numbers for {given} channels, but {source} gives {channels}: {remedy}</source>
        <translation>{node} 有 {given} 个通道的数值，但 {source} 给出 {channels}：{remedy}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{node} has {article} {what} for {given} ({value}), but {source} gives data with {axes}: give one number, or {rank}.</source>
        <translation>{node} 的 {what} 适用于{given}（{value}），但 {source} 给出的数据有{axes}：请给一个数，或 {rank} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{node} has {article} {what} for {given} ({value}), but {source} gives data with {axes}: give one number.</source>
        <translation>{node} 的 {what} 适用于{given}（{value}），但 {source} 给出的数据有{axes}：请给一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/projectgraph.py"/>
        <source>{node} is one of the group {shown}, which the file does not define{similar}.</source>
        <translation>{node} 属于组 {shown}，而文件未定义该组{similar}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>{node} joins {name}, but {first} gives {first2} and {source} gives {other}{differing}: everything but the {name} must be the same.</source>
        <translation>{node} 沿{name}拼接，但 {first} 给出 {first2}，{source} 给出 {other}{differing}：除{name}外必须全部相同。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{node} makes {parts} equal parts of the {name}, but {source} gives {shape}, where {shape2} is not divisible by {parts}: {remedy}.</source>
        <translation>{node} 将{name}分成 {parts} 等份，但 {source} 给出 {shape}，其中 {shape2} 不能被 {parts} 整除：{remedy}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} makes {shape} of {fits}, but {source} gives {counted}: {remedy}.</source>
        <translation>{node} 用{fits}组成 {shape}，但 {source} 给出 {counted}：{remedy}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{node} makes {value} positions of {tile} channels, but {source} gives {channels}: make them a multiple of {tile}.</source>
        <translation>{node} 产生 {value} 个位置、{tile} 个通道，但 {source} 给出 {channels}：请使其为 {tile} 的倍数。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{node} mixes four positions along both axes of an image, but {source} gives data with 1 axis: choose linear or nearest.</source>
        <translation>{node} 沿图像的两个轴混合四个位置，但 {source} 给出的数据只有 1 个轴：请选择线性或最近邻。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{node} mixes four positions along both axes of an image, but {source} gives data with {rank} axes: choose linear or nearest.</source>
        <translation>{node} 沿图像的两个轴混合四个位置，但 {source} 给出的数据有 {rank} 个轴：请选择线性或最近邻。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>{node} multiplies matrices, but {first} gives {first2} and {source} gives {second}{differing}: everything but the last two axes must be the same.</source>
        <translation>{node} 做矩阵乘法，但 {first} 给出 {first2}，{source} 给出 {second}{differing}：除最后两个轴外必须全部相同。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>{node} multiplies matrices, but {source} gives {shape}: give it rows and columns, for example by a Reshape.</source>
        <translation>{node} 做矩阵乘法，但 {source} 给出 {shape}：请给它行和列，例如用变形。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/matmul.py"/>
        <source>{node} multiplies rows by columns, but {first} gives {first2}, rows of {first3} (its {axis_name}), and {source} gives {second}, columns of {second2} (its {axis_name2}): {remedy}.</source>
        <translation>{node} 用行乘以列，但 {first} 给出 {first2}，每行 {first3} 个（其{axis_name}），{source} 给出 {second}，每列 {second2} 个（其{axis_name2}）：{remedy}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/dense.py"/>
        <source>{node} needs a row of numbers, but {source} gives {inputs}: put a Flatten or a global average pool before {node}.</source>
        <translation>{node} 需要一行数，但 {source} 给出 {inputs}：请在 {node} 之前放一个展平或全局平均池化。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{node} needs a sine and a cosine for each of {axes}, but {source} gives {inputs}, {channels} channel: give it at least {space_count}, or a learned pattern.</source>
        <translation>{node} 需要为{axes}各准备一个正弦和一个余弦，但 {source} 给出 {inputs}，只有 {channels} 个通道：请给它至少 {space_count} 个，或改用可学习的模式。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{node} needs a sine and a cosine for each of {axes}, but {source} gives {inputs}, {channels} channels: give it at least {space_count}, or a learned pattern.</source>
        <translation>{node} 需要为{axes}各准备一个正弦和一个余弦，但 {source} 给出 {inputs}，只有 {channels} 个通道：请给它至少 {space_count} 个，或改用可学习的模式。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{node} needs {what}, but {source} gives {shape}: put {node} before what flattens it.</source>
        <translation>{node} 需要{what}，但 {source} 给出 {shape}：请将 {node} 放到使其展平的模块之前。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{node} orders {order_count} axes, but {source} gives {shape}, which has {axes}: give its order as {shown} in another row.</source>
        <translation>{node} 排列 {order_count} 个轴，但 {source} 给出 {shape}，它有{axes}：请以另一种排列给出 {shown} 作为顺序。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{node} orders {order_count} axis, but {source} gives {shape}, which has {axes}: give its order as {shown} in another row.</source>
        <translation>{node} 排列 {order_count} 个轴，但 {source} 给出 {shape}，它有{axes}：请以另一种排列给出 {shown} 作为顺序。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} puts in an axis, but {source} gives {shape}, which has {MAX_AXES} already, as many as there can be: remove {node}.</source>
        <translation>{node} 增加一个轴，但 {source} 给出 {shape}，已有 {MAX_AXES} 个轴，达到上限：请移除 {node}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} puts in axis {axis}, but {source} gives {shape}, behind which axis {shape_count} is the next: choose 0 to {shape_count}.</source>
        <translation>{node} 插入轴 {axis}，但 {source} 给出 {shape}，其后的下一个轴是 {shape_count}：请选择 0 到 {shape_count}。</translation>
    </message>
    <message>
        <location filename="../../engine/groups/block.py"/>
        <source>{node} repeats {name}, but with {ports} one copy cannot feed the next: set its repeat to 1, or give it as many outputs as inputs.</source>
        <translation>{node} 重复 {name}，但有{ports}时一个副本无法为下一个供数：请将其重复次数设为 1，或使其输出与输入一样多。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{node} shares the channels out among {heads} heads, but {source} gives {inputs}, and {channels} does not divide by {heads}: choose {either}.</source>
        <translation>{node} 将通道分给 {heads} 个头，但 {source} 给出 {inputs}，{channels} 不能被 {heads} 整除：请选择 {either}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <source>{node} slides a filter for images ({name}), but {source} gives data with {axes}: {way}.</source>
        <translation>{node} 滑动的是图像滤波器（{name}），但 {source} 给出的数据有{axes}：{way}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/sliding.py"/>
        <source>{node} slides a {kernels} window{spread}, but {source} gives only {space} positions: make the {what} smaller, add padding, or shrink less before it.</source>
        <translation>{node} 滑动 {kernels} 的窗口{spread}，但 {source} 只给出 {space} 个位置：请减小{what}、增加填充，或在之前少缩小一些。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} takes an axis of size 1 away, but {source} gives {shape}, where the {axis_name} are {shape2}: choose an axis of size 1, or none to take all of them.</source>
        <translation>{node} 去掉一个大小为 1 的轴，但 {source} 给出 {shape}，其{axis_name}为 {shape2}：请选择大小为 1 的轴，或留空以去掉所有这样的轴。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} takes an axis of size 1 away, but {source} gives {shape}, where the {axis_name} is {shape2}: choose an axis of size 1, or none to take all of them.</source>
        <translation>{node} 去掉一个大小为 1 的轴，但 {source} 给出 {shape}，其{axis_name}为 {shape2}：请选择大小为 1 的轴，或留空以去掉所有这样的轴。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{node} takes {stretch} of the {name}, but {source} gives {shape}, where there are {size} ({value} to {size2}): choose a start and a stop among these.</source>
        <translation>{node} 取{name}的 {stretch}，但 {source} 给出 {shape}，只有 {size} 个（{value} 到 {size2}）：请在此范围内选择起始和终止。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>{node} widens the {channels} maps to {wide}: lower its expansion, or give it fewer maps.</source>
        <translation>{node} 将 {channels} 张特征图扩宽到 {wide}：请降低其扩展倍数，或减少特征图。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/axes.py"/>
        <source>{node} works along axis {axis}, but {source} gives {shape}, which has {axes}: choose one of these.</source>
        <translation>{node} 沿轴 {axis} 工作，但 {source} 给出 {shape}，它有{axes}：请从中选择。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{node} would hold {most} numbers, more than any machine can: make it or its input smaller.</source>
        <translation>{node} 将包含 {most} 个数，超出任何机器的能力：请缩小它或它的输入。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/reshape.py"/>
        <source>{node} would take the only axis away, but {source} gives {shape}: remove {node}.</source>
        <translation>{node} 会去掉唯一的轴，但 {source} 给出 {shape}：请移除 {node}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/merge.py"/>
        <source>{node} {verb}, but {first} gives {first2} and {source} gives {other}{differing}: {remedy}</source>
        <translation>{node} {verb}，但 {first} 给出 {first2}，{source} 给出 {other}{differing}：{remedy}</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/padding.py"/>
        <source>{node} {word} {max} positions at the border, but {source} gives only {space}: use {size} at most, or another kind of padding.</source>
        <translation>{node} 在边缘{word} {max} 个位置，但 {source} 只给出 {space}：请最多用 {size}，或换一种填充。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/capacity.py"/>
        <source>{numbers} numbers</source>
        <translation>{numbers} 个数值</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>{origin} is empty: take an earlier copy of it.</source>
        <translation>{origin} 是空的：请使用更早的副本。</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>{origin}, line 1: this is JSON, but no {suffix} file: there is no &apos;format&apos;.</source>
        <translation>{origin}，第 1 行：这是 JSON，但不是 {suffix} 文件：没有 &apos;format&apos;。</translation>
    </message>
    <message>
        <location filename="../../engine/projectreader.py"/>
        <source>{origin}, line {line}</source>
        <translation>{origin}，第 {line} 行</translation>
    </message>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source>{origin}, line {line}: {message}</source>
        <translation>{origin}，第 {line} 行：{message}</translation>
    </message>
    <message>
        <location filename="../../engine/training/logits.py"/>
        <source>{output} gives {shape} numbers, but the data has {classes} classes: set the units of the last Dense block to {classes}.</source>
        <translation>{output} 给出 {shape} 个数，但数据有 {classes} 个类别：请将最后一个全连接模块的单元数设为 {classes}。</translation>
    </message>
    <message>
        <location filename="../../engine/training/logits.py"/>
        <source>{output} gives {size}, but training needs one number for each of the {classes} classes: end the network with Flatten or Global average pool and a Dense block.</source>
        <translation>{output} 给出 {size}，但训练需要为 {classes} 个类别各给一个数：请用展平或全局平均池化加一个全连接模块结束网络。</translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>{pairs_count} skips around pairs</source>
        <translation>绕过成对卷积的 {pairs_count} 个跳跃连接</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{parts} parts</source>
        <translation>{parts} 份</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{parts} parts along axis {axis}</source>
        <translation>沿轴 {axis} 分成 {parts} 份</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} already holds a run: name another folder, or add --force to replace it.</source>
        <translation>{path} 已含有一次训练：请指定另一个文件夹，或加上 --force 来替换它。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{path} cannot be read ({reason}): save it again with NumPy.</source>
        <translation>无法读取 {path}（{reason}）：请用 NumPy 重新保存。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} cannot be read ({value}).</source>
        <translation>无法读取 {path}（{value}）。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} cannot be used: {reason}.</source>
        <translation>无法使用 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{path} could not be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{path} could not be saved: {reason}.</source>
        <translation>无法保存 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{path} does not exist: name a {suffix} file.</source>
        <translation>{path} 不存在：请指定 {suffix} 文件。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{path} has {size} bytes, which is not a number of CIFAR-10 records (3,073 bytes) or CIFAR-100 records (3,074 bytes): choose the folder of the binary version.</source>
        <translation>{path} 有 {size} 字节，不是 CIFAR-10 记录（3,073 字节）或 CIFAR-100 记录（3,074 字节）的整数倍：请选择二进制版的文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/cifar.py"/>
        <source>{path} holds no CIFAR files: choose the folder with data_batch_1.bin (CIFAR-10) or train.bin (CIFAR-100), the binary version.</source>
        <translation>{path} 不含 CIFAR 文件：请选择含有 data_batch_1.bin（CIFAR-10）或 train.bin（CIFAR-100）的二进制版文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds no file such as train-images-idx3-ubyte or train-images-idx3-ubyte.gz: choose the folder of an MNIST-style data set.</source>
        <translation>{path} 不含 train-images-idx3-ubyte 或 train-images-idx3-ubyte.gz 这样的文件：请选择 MNIST 式数据集的文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} holds no run: train first, or name another folder.</source>
        <translation>{path} 不含训练：请先训练，或指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} holds no run: {reason}.</source>
        <translation>{path} 不含训练：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds no {NOUNS}: its sizes are {axes}.</source>
        <translation>{path} 不含{NOUNS}：其大小为 {axes}。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} holds other files: name a new or empty folder for the run.</source>
        <translation>{path} 含有其他文件：请为训练指定新的或空的文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds several data sets: choose one images file of {names}.</source>
        <translation>{path} 含有多个数据集：请从 {names} 中选择一个图像文件。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{path} holds {infos_count} arrays, but data needs at most {MAXIMUM_MEMBERS}: save the images and labels alone.</source>
        <translation>{path} 含有 {infos_count} 个数组，但数据最多需要 {MAXIMUM_MEMBERS} 个：请只保存图像和标签。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds {name} but no train-images file: add it, or choose the test images file itself.</source>
        <translation>{path} 含有 {name}，但没有 train-images 文件：请添加它，或直接选择测试图像文件。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} holds {than} bytes where its header announces {prod}: it is damaged, so download it again.</source>
        <translation>{path} 含有 {than} 字节，而其文件头声明 {prod}：文件已损坏，请重新下载。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{path} holds {value}: it needs images named x or x_train and labels named y or y_train.</source>
        <translation>{path} 含有{value}：需要名为 x 或 x_train 的图像和名为 y 或 y_train 的标签。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is a damaged gzip file ({error}): download it again.</source>
        <translation>{path} 是损坏的 gzip 文件（{error}）：请重新下载。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{path} is a file: name a folder for the run.</source>
        <translation>{path} 是文件：请为训练指定一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{path} is a folder: choose a .npz file.</source>
        <translation>{path} 是文件夹：请选择 .npz 文件。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is cut off within its header: download it again.</source>
        <translation>{path} 在文件头处被截断：请重新下载。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is cut off: download it again.</source>
        <translation>{path} 不完整：请重新下载。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is cut off: it has only {start_count} bytes.</source>
        <translation>{path} 不完整：只有 {start_count} 字节。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is not a gzip file: download it again.</source>
        <translation>{path} 不是 gzip 文件：请重新下载。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{path} is not a whole .npz file ({reason}): save it again.</source>
        <translation>{path} 不是完整的 .npz 文件（{reason}）：请重新保存。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{path} is not a whole weights file: train again, or choose another run.</source>
        <translation>{path} 不是完整的权重文件：请重新训练，或选择另一次训练。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/idx.py"/>
        <source>{path} is not an IDX file with {NOUNS}: it begins with {hex} instead of {hex2}.</source>
        <translation>{path} 不是含有{NOUNS}的 IDX 文件：它以 {hex} 开头，而不是 {hex2}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: it does not exist (perhaps a link that leads nowhere).</source>
        <translation>跳过 {path}：它不存在（可能是失效的链接）。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: it has more than the {MAXIMUM_PIXELS} pixels that one picture may have.</source>
        <translation>跳过 {path}：它超过单张图片允许的 {MAXIMUM_PIXELS} 像素。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: it is not a PNG or JPEG picture.</source>
        <translation>跳过 {path}：它不是 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>{path} is skipped: it is not a regular file.</source>
        <translation>跳过 {path}：它不是普通文件。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: its {width} × {height} pixels are more than the {MAXIMUM_PIXELS} that one picture may have.</source>
        <translation>跳过 {path}：其 {width} × {height} 像素超过单张图片允许的 {MAXIMUM_PIXELS}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: reading it is not permitted.</source>
        <translation>跳过 {path}：没有读取权限。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/pictures.py"/>
        <source>{path} is skipped: the picture is broken ({error}).</source>
        <translation>跳过 {path}：图片已损坏（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/projectfile.py"/>
        <source>{path} {what}: name a {suffix} file.</source>
        <translation>{path} {what}：请指定 {suffix} 文件。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/fixed_kernel.py"/>
        <location filename="../../engine/blocks/resampling.py"/>
        <source>{rank} axes</source>
        <translation>{rank} 个轴</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{rank} spatial axes</source>
        <translation>{rank} 个空间轴</translation>
    </message>
    <message>
        <location filename="../../engine/featuremaps.py"/>
        <location filename="../../engine/training/runs.py"/>
        <source>{record} is not the record of a run.</source>
        <translation>{record} 不是一次训练的记录。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{root} cannot hold runs: {reason}.</source>
        <translation>{root} 无法存放训练：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>{root} holds no pictures in class folders{because}: it needs one folder per class with PNG or JPEG pictures in it.</source>
        <translation>{root} 的类别文件夹中没有图片{because}：需要每个类别一个文件夹，其中有 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>{root} holds pictures of only one class, {classes}{because}: a network needs at least two to tell apart.</source>
        <translation>{root} 只含有一个类别 {classes} 的图片{because}：网络至少需要两个类别来区分。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/folder.py"/>
        <source>{root} is a file: choose the folder that holds one folder per class.</source>
        <translation>{root} 是文件：请选择每个类别一个子文件夹的文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/training/runs.py"/>
        <source>{root} is a file: name a folder for the runs.</source>
        <translation>{root} 是文件：请为各次训练指定一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/permute.py"/>
        <source>{shape_count} axes</source>
        <translation>{shape_count} 个轴</translation>
    </message>
    <message>
        <location filename="../../engine/groups/definition.py"/>
        <source>{shown} cannot be a group&apos;s name: use letters, digits and signs, on one line and without spaces at its ends.</source>
        <translation>{shown} 不能作为组的名称：请使用字母、数字和符号，写在一行内，首尾不留空格。</translation>
    </message>
    <message>
        <location filename="../../engine/drawing.py"/>
        <source>{shown} cannot identify a note or a frame: use letters, digits and _.</source>
        <translation>{shown} 不能用来标识便笺或分组框：请使用字母、数字和 _。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/response_norm.py"/>
        <source>{size} channels</source>
        <translation>{size} 个通道</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>{size}×{size} branch</source>
        <translation>{size}×{size} 分支</translation>
    </message>
    <message>
        <location filename="../../engine/advice/merges.py"/>
        <source>{source} gives {shape} to {name} but {against}, so each number of {source} is {done} at each of the {places} positions: let both branches shrink alike, or silence this where it is meant.</source>
        <translation>{source} 给 {name} 的是 {shape}，但{against}，因此 {source} 的每个数在 {places} 个位置的每一个都被{done}：请让两个分支缩小得一样多，若是有意为之则不再提示。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/attention.py"/>
        <source>{space_count} axes</source>
        <translation>{space_count} 个轴</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inception.py"/>
        <source>{squeeze} → {expand1} + {expand3} maps</source>
        <translation>{squeeze} → {expand1} + {expand3} 张特征图</translation>
    </message>
    <message>
        <location filename="../../engine/advice/skips.py"/>
        <source>{stages} a residual stage</source>
        <translation>将 {stages} 变为残差阶段</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/split.py"/>
        <source>{stretch} along axis {axis}</source>
        <translation>沿轴 {axis} 的 {stretch}</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>{target} cannot be written: {reason}.</source>
        <translation>无法写入 {target}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/onnx/verify.py"/>
        <source>{target} is a folder: choose the name of a file in it.</source>
        <translation>{target} 是文件夹：请选择其中的文件名。</translation>
    </message>
    <message>
        <location filename="../../engine/exporting.py"/>
        <source>{target} must end in .onnx: call it {stem}.onnx.</source>
        <translation>{target} 必须以 .onnx 结尾：请命名为 {stem}.onnx。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} has the shape {shape} but is not one-hot: it needs one label for every image.</source>
        <translation>{text} 的形状为 {shape}，但不是 one-hot：每张图像需要一个标签。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} has the shape {shape}: it needs (images, …).</source>
        <translation>{text} 的形状为 {shape}：需要 (图像数, …)。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} has the shape {shape}: it needs one label for every image.</source>
        <translation>{text} 的形状为 {shape}：每张图像需要一个标签。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{text} holds Python objects, which could run code when read: save it as an array of numbers.</source>
        <translation>{text} 含有 Python 对象，读取时可能运行代码：请将其保存为数值数组。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds labels that are no whole numbers.</source>
        <translation>{text} 含有不是整数的标签。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds numbers beyond 3.4e38: scale them down.</source>
        <translation>{text} 含有超过 3.4e38 的数：请将其缩小。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds only the label {names}: a network needs at least two classes to tell apart.</source>
        <translation>{text} 只含有标签 {names}：网络至少需要两个类别来区分。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds text instead of images.</source>
        <translation>{text} 含有文本，而不是图像。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds the label {unknown}, which is not among those to learn from.</source>
        <translation>{text} 含有标签 {unknown}，它不在用于学习的标签之中。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{text} holds {dtype} instead of numbers.</source>
        <translation>{text} 含有 {dtype}，而不是数值。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds {shape} images, but the array {name} holds {count} labels: every image needs one label.</source>
        <translation>{text} 含有 {shape} 张图像，但数组 {name} 含有 {count} 个标签：每张图像需要一个标签。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{text} holds {what}: replace them before training.</source>
        <translation>{text} 含有{what}：请在训练之前替换它们。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/archive.py"/>
        <source>{text} is damaged: its header announces {announced} bytes, but the file holds {file_size}.</source>
        <translation>{text} 已损坏：其文件头声明 {announced} 字节，但文件只有 {file_size}。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{there} inputs there, {here} here</source>
        <translation>那里有 {there} 个输入，这里有 {here} 个</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{there} outputs there, {here} here</source>
        <translation>那里有 {there} 个输出，这里有 {here} 个</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/inside_formulas.py"/>
        <source>{title} ({size})</source>
        <translation>{title}（{size}）</translation>
    </message>
    <message>
        <location filename="../../engine/repairs/bridges.py"/>
        <source>{title} and 1×1 projection</source>
        <translation>{title}和 1×1 投影</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/edits.py"/>
        <source>{title} has no input, so it cannot go into a wire.</source>
        <translation>{title}没有输入，因此不能放入连线。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/edits.py"/>
        <source>{title} has no input, so {node} cannot feed it.</source>
        <translation>{title}没有输入，因此 {node} 不能为它供数。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/edits.py"/>
        <source>{title} has no output, so it cannot feed {node}.</source>
        <translation>{title}没有输出，因此不能为 {node} 供数。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {count} numbers, but there is room for {MAX_NUMBERS}.</source>
        <translation>{title}有 {count} 个数，但最多容纳 {MAX_NUMBERS} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {entries_count} numbers, but no data here has more than 4 axes.</source>
        <translation>{title}有 {entries_count} 个数，但这里的数据最多有 4 个轴。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {rows_count}×{width} numbers, but there is room for {MAX_MATRIX}×{MAX_MATRIX}.</source>
        <translation>{title}有 {rows_count}×{width} 个数，但最多容纳 {MAX_MATRIX}×{MAX_MATRIX} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {width} number in row 1 and {row_count} in row {number}: give every row as many.</source>
        <translation>{title}第 1 行有 {width} 个数，第 {number} 行有 {row_count} 个：请使每行一样多。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} has {width} numbers in row 1 and {row_count} in row {number}: give every row as many.</source>
        <translation>{title}第 1 行有 {width} 个数，第 {number} 行有 {row_count} 个：请使每行一样多。</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>{title} is &apos;{shown}&apos;, but must be {expected}.</source>
        <translation>{title}为“{shown}”，但必须是{expected}。</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/writing.py"/>
        <source>{title} is empty, but must be {expected}.</source>
        <translation>{title}为空，但必须是{expected}。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is empty: give at least one number.</source>
        <translation>{title}为空：请至少给一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is empty: give one number, or one per axis.</source>
        <translation>{title}为空：请给一个数，或每个轴一个数。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is {given}, but {bounds_text}.</source>
        <translation>{title}为 {given}，但{bounds_text}。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is {given}, but {expected}.</source>
        <translation>{title}为 {given}，但{expected}。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is {given}, but {one}.</source>
        <translation>{title}为 {given}，但{one}。</translation>
    </message>
    <message>
        <location filename="../../engine/settings.py"/>
        <source>{title} is {shown}, but {bounds_text}.</source>
        <translation>{title}为 {shown}，但{bounds_text}。</translation>
    </message>
    <message>
        <location filename="../../engine/network.py"/>
        <source>{upper} was trained with another network: {difference}.</source>
        <translation>{upper} 是用另一个网络训练的：{difference}。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/base.py"/>
        <source>{value_count} axes</source>
        <translation>{value_count} 个轴</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{value} but no images to it</source>
        <translation>{value}，但没有对应的图像</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/npz.py"/>
        <source>{value} but no labels to it</source>
        <translation>{value}，但没有对应的标签</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/__init__.py"/>
        <source>{value} holds no images: choose other data.</source>
        <translation>{value} 不含图像：请选择其他数据。</translation>
    </message>
    <message>
        <location filename="../../engine/data/fitting.py"/>
        <source>{what} at this size</source>
        <translation>此尺寸的{what}</translation>
    </message>
    <message>
        <location filename="../../engine/projectreading.py"/>
        <source>{what} holds half of a character (\ud800 to \udfff).</source>
        <translation>{what}含有半个字符（\ud800 到 \udfff）。</translation>
    </message>
    <message>
        <location filename="../../engine/training/failures.py"/>
        <source>{what} in step {step} at a learning rate of {rate}: {calmer}.</source>
        <translation>{what}，发生在第 {step} 步，学习率 {rate}：{calmer}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/memory.py"/>
        <source>{what} needs {needed} GB of memory, but this computer has only {memory} GB: use fewer images or a smaller Input block.</source>
        <translation>{what}需要 {needed} GB 内存，但本机只有 {memory} GB：请减少图像或缩小输入模块。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds no label below {low}: labels must count from 0 or 1.</source>
        <translation>{where} 不含小于 {low} 的标签：标签必须从 0 或 1 开始计数。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds no labels: it needs one for every image.</source>
        <translation>{where} 不含标签：每张图像需要一个标签。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds only the label {low}: a network needs at least two classes to tell apart.</source>
        <translation>{where} 只含有标签 {low}：网络至少需要两个类别来区分。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds the label {int} at position {place}, but the labels to learn from are {first} to {last}.</source>
        <translation>{where} 在位置 {place} 含有标签 {int}，但用于学习的标签为 {first} 到 {last}。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds the label {int} but none between it and {int2}: labels must count 0, 1, 2, … without gaps.</source>
        <translation>{where} 含有标签 {int}，但它与 {int2} 之间没有标签：标签必须为 0、1、2、… 连续无间断。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds the label {low}: labels must count from 0.</source>
        <translation>{where} 含有标签 {low}：标签必须从 0 开始计数。</translation>
    </message>
    <message>
        <location filename="../../engine/data/sources/counting.py"/>
        <source>{where} holds {present_count} different labels: at most {MAXIMUM_CLASSES} classes can be told apart.</source>
        <translation>{where} 含有 {present_count} 个不同的标签：最多可区分 {MAXIMUM_CLASSES} 个类别。</translation>
    </message>
    <message>
        <location filename="../../engine/blocks/convnext.py"/>
        <location filename="../../engine/blocks/mobile.py"/>
        <source>×{expansion} inside</source>
        <translation>内部 ×{expansion}</translation>
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
        <source>What the image is</source>
        <translation>图像的真实类别</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>What the network says</source>
        <translation>网络的判断</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>{accuracy} of {count} test images are named right.</source>
        <translation>{count} 张测试图像中有 {accuracy} 分类正确。</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <location filename="../../designer/canvas/exchanging.py"/>
        <source>Swap the inputs of {count} blocks</source>
        <translation>交换 {count} 个模块的输入</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/exchanging.py"/>
        <source>Swap the inputs of {name}</source>
        <translation>交换 {name} 的输入</translation>
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
        <source>Open the folder in which the file is</source>
        <translation>打开文件所在的文件夹</translation>
    </message>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Show &amp;folder</source>
        <translation>显示文件夹(&amp;F)</translation>
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
        <source>%1 of %2</source>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>%1 px</source>
        <translation>%1 像素</translation>
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
        <translation>已绕过</translation>
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
        <translation>反向传播缓存</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Leaves</source>
        <translation>离开</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>MACs</source>
        <translation>乘加运算量（MACs）</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>Measured</source>
        <translation>实测</translation>
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
        <translation>感受野</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>The receptive field: what one position depends on, in the middle of an image.</source>
        <translation>图像中部的一个位置所依赖的范围。</translation>
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
        <source>block is not counted</source>
        <translation>个模块未计入</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>blocks are not counted</source>
        <translation>个模块未计入</translation>
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
        <location filename="../../widgets/training_panel.py"/>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <location filename="../../widgets/training_panel.py"/>
        <source>epochs</source>
        <translation>轮</translation>
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
        <source>forward %1 + backward %2; a batch of %3 on %4</source>
        <translation>前向 %1 + 反向 %2；批大小为 %3，设备为 %4</translation>
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
        <translation>反向传播缓存 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>measured in training, not learned</source>
        <translation>训练中统计得出，不参与学习</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>not in use</source>
        <translation>未使用</translation>
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
        <translation>第一个位置的感受野的中心</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>the window is larger than the image, so a position near the middle sees all of it</source>
        <translation>感受野大于图像，因此靠近中间的位置依赖整张图像</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>unknown block</source>
        <translation>个未知模块</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>unknown blocks</source>
        <translation>个未知模块</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>what arrives leaves as it is, as if the block were a wire</source>
        <translation>到达的数据原样离开，模块如同一根连线</translation>
    </message>
    <message>
        <location filename="../../widgets/facts.py"/>
        <source>without %1</source>
        <translation>不含%1</translation>
    </message>
</context>
<context>
    <name>FactsNote</name>
    <message>
        <location filename="../../designer/canvas/facts_note.py"/>
        <source>Fed by</source>
        <translation>输入来自</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/facts_note.py"/>
        <source>Select a block or a wire to see what is known of it.</source>
        <translation>请选择模块或连线以查看其已知信息。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/facts_note.py"/>
        <source>{count} blocks</source>
        <translation>{count} 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/facts_note.py"/>
        <source>{title}: {value}</source>
        <translation>{title}：{value}</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>Convolutions</source>
        <translation>卷积</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>Full connection</source>
        <translation>全连接</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>Global average pooling</source>
        <translation>全局平均池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>Global max pooling</source>
        <translation>全局最大池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>INPUT</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>Lp pool</source>
        <translation>Lp 池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>OUTPUT</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>Subsampling</source>
        <translation>下采样</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>Up-convolutions</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>add</source>
        <translation>相加</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>avg pool</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>block of layers</source>
        <translation>复合模块</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>concat</source>
        <translation>拼接</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>concatenation</source>
        <translation>拼接</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>conv</source>
        <translation>卷积</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>depthwise {conv}</source>
        <translation>逐通道{conv}</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>fc {units}</source>
        <translation>全连接 {units}</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>feature maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>full</source>
        <translation>全连接</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>fully connected</source>
        <translation>全连接层</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>global avg pool</source>
        <translation>全局平均池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>global max pool</source>
        <translation>全局最大池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>global pool</source>
        <translation>全局池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>input, output</source>
        <translation>输入、输出</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>max pool</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>pool</source>
        <translation>池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>shape and size</source>
        <translation>形状与尺寸</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>skip of another shape</source>
        <translation>形状不同的跳跃连接</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>skip, added</source>
        <translation>跳跃连接（相加）</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>up-conv</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>up-convolution</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>upsampling</source>
        <translation>上采样</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>{blocks} blocks, {parameters} parameters</source>
        <translation>{blocks} 个模块，{parameters} 个参数</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>{conv}, {groups} groups</source>
        <translation>{conv}，{groups} 组</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>{count} param.</source>
        <translation>{count} 参数</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <location filename="../../engine/figures/vocabulary.py"/>
        <source>{title}: {summary}</source>
        <translation>{title}：{summary}</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Direction</source>
        <translation>方向(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Every block</source>
        <translation>每个模块(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Font</source>
        <translation>字体(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Kernel sizes</source>
        <translation>卷积核大小(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Layers</source>
        <translation>层数(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Parameters</source>
        <translation>参数(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Style</source>
        <translation>样式(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Texts</source>
        <translation>文字(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>As in the papers</source>
        <translation>与论文一致</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>As the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>At most so many layers; of more the middle is left out</source>
        <translation>最多层数；更多时省略中间部分</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>At most so wide: {single} mm is a column of most journals, {double} mm both</source>
        <translation>最大宽度：{single} 毫米为多数期刊的单栏，{double} 毫米为双栏</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Boxes of feature maps (VGG)</source>
        <translation>特征图立体盒 (VGG)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>C&amp;olours</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Coloured</source>
        <translation>彩色</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Column of layers (ResNet)</source>
        <translation>层的纵列 (ResNet)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Composites &amp;unfolded</source>
        <translation>展开复合模块(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Downwards</source>
        <translation>向下</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Draw normalisations, activations and reshapes for themselves</source>
        <translation>单独画出归一化、激活函数和变形</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Draw stages of equal units as one box, not their first unit (column)</source>
        <translation>将相同单元组成的阶段画成一个方框，而不画其第一个单元（纵列）</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Draw what composites and groups are made of</source>
        <translation>画出复合模块和组的构成</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Flat feature maps (LeNet)</source>
        <translation>平面特征图 (LeNet)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>How the layers are drawn</source>
        <translation>各层的画法</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Nobody can read that in print: make the figure wider, turn it, or show less.</source>
        <translation>这样打印出来无法辨认：请加宽插图、转动方向或减少内容。</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Publication figure</source>
        <translation>论文插图</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Put the figure into the clipboard</source>
        <translation>将插图放入剪贴板</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>S&amp;hapes</source>
        <translation>形状(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Sans serif</source>
        <translation>无衬线</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Serif</source>
        <translation>衬线</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Size of the figure</source>
        <translation>插图大小</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Stages as one &amp;box</source>
        <translation>阶段画成一个方框(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>The colours differ in grey print too</source>
        <translation>灰度打印时各颜色也能区分</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>The font of every text</source>
        <translation>所有文字的字体</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>The language of the figure&apos;s own texts</source>
        <translation>图中文字的语言</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>To the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Which way the data flows</source>
        <translation>数据的流向</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Write how many parameters each layer has</source>
        <translation>写出每层的参数个数</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Write the blocks&apos; names</source>
        <translation>写出模块的名称</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Write the figure as SVG or PDF</source>
        <translation>将插图写成 SVG 或 PDF</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Write the kernels of convolutions (boxes)</source>
        <translation>标注卷积核的大小（立体盒）</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Write the shapes</source>
        <translation>写出形状</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>{width} × {height} mm, text of {points} points.</source>
        <translation>{width} × {height} 毫米，文字 {points} 磅。</translation>
    </message>
</context>
<context>
    <name>FigurePreview</name>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>Preview of the figure</source>
        <translation>插图预览</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_figure.py"/>
        <source>The figure as it will be printed</source>
        <translation>插图打印后的样子</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>Find a block: name, kind, kernel 3…</source>
        <translation>名称、类型、kernel 3…</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>Find blocks</source>
        <translation>查找模块</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>Names, kinds, notes and settings with their values, inside groups too</source>
        <translation>名称、类型、备注和设置及其值，包括组的内部</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>Next (F3 or Enter)</source>
        <translation>下一个（F3 或 Enter）</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>Previous (Shift+F3)</source>
        <translation>上一个（Shift+F3）</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>Which of how many</source>
        <translation>当前是第几个</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>{count} found</source>
        <translation>找到 {count} 个</translation>
    </message>
    <message>
        <location filename="../../widgets/find_bar.py"/>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
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
    <name>FormulaLabel</name>
    <message>
        <location filename="../../widgets/formula_label.py"/>
        <source>Copy the formula</source>
        <translation>复制公式</translation>
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
        <source>Enter or a double-click opens a network as a new project</source>
        <translation>按 Enter 或双击，将网络作为新项目打开</translation>
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
    <message>
        <location filename="../../widgets/gallery.py"/>
        <source>{paper}; {remark}</source>
        <translation>{paper}；{remark}</translation>
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
    <name>Hover</name>
    <message>
        <location filename="../../designer/canvas/hover.py"/>
        <source>{start} → {end} · its shape is not known yet</source>
        <translation>{start} → {end} · 其形状尚未知</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/hover.py"/>
        <source>{start} → {end} · {shape} · {size} per image</source>
        <translation>{start} → {end} · {shape} · 每张图像 {size}</translation>
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
        <source>A wire</source>
        <translation>连线</translation>
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
        <location filename="../../widgets/placed_form.py"/>
        <source>What arrives at %1 decides.</source>
        <translation>由到达 %1 的数据决定。</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <location filename="../../designer/invitation.py"/>
        <source>Begin with</source>
        <translation>从此开始</translation>
    </message>
    <message>
        <location filename="../../designer/invitation.py"/>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/invitation.py"/>
        <source>Templates…</source>
        <translation>模板…</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>A block that is dragged: pull it out of its wires</source>
        <translation>被拖动的模块：使其脱离连线</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>A block: pull it out of its wires; a frame: move it alone</source>
        <translation>模块：从连线中拉出；分组框：单独移动</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Add a block behind the selection or the open end</source>
        <translation>在所选模块或开放端之后添加模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Add a block to the selection, with Ctrl take it away too</source>
        <translation>将模块加入选择，按住 Ctrl 也可取消</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Add the block that is marked</source>
        <translation>添加已标记的模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Align what is selected</source>
        <translation>对齐所选内容</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Alt held</source>
        <translation>按住 Alt</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Alt on an input</source>
        <translation>Alt 放到输入上</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Alt+click a wire</source>
        <translation>Alt+点击连线</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Alt+drag</source>
        <translation>Alt+拖动</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Alt+drag the canvas</source>
        <translation>Alt+拖动画布</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Bypass the selected blocks, or use them again</source>
        <translation>绕过所选模块，或重新使用它们</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Bypass; duplicate</source>
        <translation>绕过；复制</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Carry all its wires to another output</source>
        <translation>将其所有连线移到另一个输出</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Change what is there; of many blocks, each</source>
        <translation>以现有的值计算；选中多个模块时各算各的</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Ctrl / Shift+click</source>
        <translation>Ctrl / Shift+单击</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Ctrl+drag</source>
        <translation>Ctrl+拖动</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Ctrl+drag an output</source>
        <translation>Ctrl+拖动输出</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Cut, copy or paste, as text</source>
        <translation>以文本形式剪切、复制或粘贴</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Drag a wire</source>
        <translation>拖动连线</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Drag the title</source>
        <translation>拖动标题</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Duplicate; or with what feeds it</source>
        <translation>创建副本；或连同为其供数的连线</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Explain the block&apos;s problem, with its repairs</source>
        <translation>解释模块的问题及其修复方法</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Fit the network, or show it at 100 %</source>
        <translation>显示整个网络，或按 100 % 显示</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Fit the network; the selection</source>
        <translation>适合整个网络；适合所选</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Fit the selection</source>
        <translation>显示所选内容</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Give up what was begun</source>
        <translation>放弃已开始的操作</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Go to a kept view; with Alt keep this one</source>
        <translation>转到保存的视图；按住 Alt 则保存当前视图</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Go to the next kept view; keep this one</source>
        <translation>转到下一个保存的视图；保存当前视图</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Go to what is nearest; with Shift add it</source>
        <translation>转到最近的内容；按住 Shift 则加入选择</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Hold it by a point there, or let go of the point</source>
        <translation>用一个点将其固定在那里，或去掉该点</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>In fields of numbers</source>
        <translation>在数字框中</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>In the list of blocks</source>
        <translation>在模块列表中</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Invert the selection</source>
        <translation>反选</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Lasso; with Shift it adds, with Ctrl it takes away</source>
        <translation>套索选择；按住 Shift 加选，按住 Ctrl 减选</translation>
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
        <source>Middle click</source>
        <translation>点击中键</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>More to the right; with Ctrl faster, with Shift slower</source>
        <translation>向右增大；按住 Ctrl 更快，按住 Shift 更慢</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Move the selection; with Shift farther</source>
        <translation>移动所选内容；按住 Shift 移动得更远</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Near an end: move that end; elsewhere: bend it</source>
        <translation>靠近端点：移动该端；其他位置：弯折连线</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Next or previous block along the data, then notes</source>
        <translation>沿数据流的下一个或上一个模块，然后是便笺</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Next or previous note or frame</source>
        <translation>下一个或上一个便笺或分组框</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Next or previous overlay of the blocks</source>
        <translation>下一个或上一个着色视图</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Next wire of the block; Tab adds into it</source>
        <translation>模块的下一条连线；按 Tab 在其中添加</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>On the canvas</source>
        <translation>在画布上</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>On the canvas, as in other editors</source>
        <translation>在画布上，与其他编辑器相同的键</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>One step; with Ctrl ten, with Shift a finer one</source>
        <translation>走一步；按住 Ctrl 走十步，按住 Shift 走得更细</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Open a group or composite; write on a note</source>
        <translation>打开组或复合模块；在便笺上书写</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Over the canvas: add what the rectangle touches</source>
        <translation>在画布上：加入矩形所触及的模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Over the canvas: cut the wires that are crossed</source>
        <translation>在画布上：剪断划过的连线</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Pan while held, like the middle button</source>
        <translation>按住时平移，与鼠标中键相同</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Paste with the wires that come in</source>
        <translation>带输入连线粘贴</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Pull the selected blocks out of their wires</source>
        <translation>将所选模块从连线中取出</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Put a frame around the selection</source>
        <translation>在所选内容周围加分组框</translation>
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
        <source>Rename or remove a group of one&apos;s own</source>
        <translation>重命名或移除自己的组</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Rename; or write on the selected note</source>
        <translation>重命名；或在所选便笺上书写</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Resize the selected notes and frames</source>
        <translation>调整所选便笺和分组框的大小</translation>
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
        <source>Select all; add a block</source>
        <translation>全选；添加模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Shake</source>
        <translation>摇动</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Straighten the wires of what is selected</source>
        <translation>拉直所选内容的连线</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Swap the selected blocks for another kind</source>
        <translation>将所选模块换成另一种</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Swap what feeds the inputs of the block</source>
        <translation>交换模块各输入的连线</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Take what is typed; take it back</source>
        <translation>采用所输入的值；或取消输入</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Tell what is known of the block or wire</source>
        <translation>显示模块或连线的已知信息</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Tidy the layout, or the selected blocks</source>
        <translation>整理布局，或整理所选模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Turn the direction of the data, and tidy</source>
        <translation>转动数据流向并整理</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>While a block is dragged: only the grid counts</source>
        <translation>拖动模块时：只对齐网格</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>While a wire is let go: the wire there changes places</source>
        <translation>松开连线时：那里的连线互换位置</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Wire the selected block to one that you name</source>
        <translation>将所选模块连接到您指名的模块</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Wire the selected blocks in a row</source>
        <translation>将所选模块依次连接</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>With the mouse</source>
        <translation>使用鼠标</translation>
    </message>
    <message>
        <location filename="../../designer/keys_dialog.py"/>
        <source>Write a note at the pointer</source>
        <translation>在指针处写便笺</translation>
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
    <name>List</name>
    <message>
        <location filename="../../widgets/words.py"/>
        <source>, </source>
        <translation>、</translation>
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
    <name>Measuring</name>
    <message>
        <location filename="../../designer/measuring.py"/>
        <source>A training is running: times are measured when it ends.</source>
        <translation>训练正在进行：结束后再测量时间。</translation>
    </message>
    <message>
        <location filename="../../designer/measuring.py"/>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
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
        <source>Add blocks with Tab, or begin with a template (Ctrl+T); F5 then trains.</source>
        <translation>按 Tab 添加模块，或从模板开始（Ctrl+T）；然后按 F5 训练。</translation>
    </message>
    <message>
        <location filename="../../widgets/monitor.py"/>
        <source>Curves follow within a few seconds.</source>
        <translation>曲线将在几秒内出现。</translation>
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
        <source>The canvas is empty: there is nothing to train yet.</source>
        <translation>画布为空：还没有可训练的内容。</translation>
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
        <location filename="../../designer/canvas/card.py"/>
        <location filename="../../designer/canvas/node_item.py"/>
        <source>Bypassed</source>
        <translation>已绕过</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/node_item.py"/>
        <source>Bypassed: what arrives leaves unchanged.</source>
        <translation>已绕过：到达的数据原样离开。</translation>
    </message>
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
    <message>
        <location filename="../../designer/canvas/node_item.py"/>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
</context>
<context>
    <name>NodeMarks</name>
    <message>
        <location filename="../../widgets/node_marks.py"/>
        <source>Bypassed</source>
        <translation>已绕过</translation>
    </message>
    <message>
        <location filename="../../widgets/node_marks.py"/>
        <source>Trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <location filename="../../widgets/node_marks.py"/>
        <source>Whether data passes it as if it were a wire: what arrives at its first input leaves, and its settings and weights stay for later. M does the same on the canvas.</source>
        <translation>数据是否像通过连线一样通过它：到达第一个输入的数据原样离开，其设置和权重留待以后使用。在画布上按 M 效果相同。</translation>
    </message>
    <message>
        <location filename="../../widgets/node_marks.py"/>
        <source>Whether training changes its parameters; otherwise it is frozen.</source>
        <translation>训练是否更改其参数；否则为冻结。</translation>
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
    <name>NoticePopover</name>
    <message>
        <location filename="../../designer/canvas/notice_popover.py"/>
        <source>Bring the list of all problems to the front</source>
        <translation>将所有问题的列表带到前面</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/notice_popover.py"/>
        <source>Nothing is wrong with what is selected.</source>
        <translation>所选内容没有问题。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/notice_popover.py"/>
        <source>Problems of {name}</source>
        <translation>{name} 的问题</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/notice_popover.py"/>
        <source>Select a block to read what is wrong with it; F8 goes to the next.</source>
        <translation>请选择一个模块以查看它的问题；F8 转到下一个问题。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/notice_popover.py"/>
        <source>Show in &amp;Problems</source>
        <translation>在“问题”中显示(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/notice_popover.py"/>
        <source>Show in Problems</source>
        <translation>在“问题”中显示</translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>A training is running.</source>
        <translation>训练正在运行。</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Add {block}</source>
        <translation>添加{block}</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Go to {name}</source>
        <translation>转到 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Language: {name}</source>
        <translation>语言：{name}</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>No training is running.</source>
        <translation>没有正在运行的训练。</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Nothing has been done that could be taken back.</source>
        <translation>没有可以撤销的步骤。</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Nothing has been taken back.</source>
        <translation>没有可以重做的步骤。</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Open template {name}</source>
        <translation>打开模板 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Overlay: {name}</source>
        <translation>着色视图：{name}</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Panel: {name}</source>
        <translation>面板：{name}</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>Show this panel and give it the keyboard</source>
        <translation>显示此面板并将键盘焦点移到其中</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>This cannot be done now.</source>
        <translation>现在无法执行此操作。</translation>
    </message>
    <message>
        <location filename="../../designer/offering.py"/>
        <source>{section}: {title}</source>
        <translation>{section}：{title}</translation>
    </message>
</context>
<context>
    <name>OnDisk</name>
    <message>
        <location filename="../../designer/on_disk.py"/>
        <source>&amp;Replace it</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../designer/on_disk.py"/>
        <source>Keep what is here</source>
        <translation>保留此处的内容</translation>
    </message>
    <message>
        <location filename="../../designer/on_disk.py"/>
        <source>Load the changed file</source>
        <translation>载入已更改的文件</translation>
    </message>
    <message>
        <location filename="../../designer/on_disk.py"/>
        <source>Load the file</source>
        <translation>载入文件</translation>
    </message>
    <message>
        <location filename="../../designer/on_disk.py"/>
        <source>Save it again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <location filename="../../designer/on_disk.py"/>
        <source>{name} is not there any more; what it held is still open here.</source>
        <translation>{name} 已不存在；其内容仍在此处打开。</translation>
    </message>
    <message>
        <location filename="../../designer/on_disk.py"/>
        <source>{name} was changed by another program since it was opened here.</source>
        <translation>{name} 在此处打开后已被其他程序修改。</translation>
    </message>
    <message>
        <location filename="../../designer/on_disk.py"/>
        <source>{name} was changed by another program since it was opened here. Saving replaces what that has written.</source>
        <translation>{name} 在此处打开后已被其他程序修改。保存会替换其写入的内容。</translation>
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
        <translation>乘加运算量（MACs）</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>Measured time</source>
        <translation>实测时间</translation>
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
        <source>forward and backward pass of a batch, on the device of the training</source>
        <translation>在训练设备上，一批数据的前向与反向传播</translation>
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
        <source>not measured</source>
        <translation>未测量</translation>
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
        <translation>感受野占图像边长的比例</translation>
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
    <message>
        <location filename="../../designer/canvas/overlay.py"/>
        <source>{total} in all, for a batch of {batch} on {device}</source>
        <translation>共 {total}，批大小为 {batch}，设备为 {device}</translation>
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
    <message>
        <location filename="../../widgets/palette_tree.py"/>
        <source>Drag a block onto the canvas; Enter or a double-click adds it</source>
        <translation>将模块拖到画布上；按 Enter 或双击即可添加</translation>
    </message>
</context>
<context>
    <name>PartTable</name>
    <message>
        <location filename="../../widgets/part_table.py"/>
        <source>MACs</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <location filename="../../widgets/part_table.py"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../widgets/part_table.py"/>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <location filename="../../widgets/part_table.py"/>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <location filename="../../widgets/part_table.py"/>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../widgets/part_table.py"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../widgets/part_table.py"/>
        <source>What is inside; press a part to open the block and select it</source>
        <translation>内部组成；点击某个部分可打开模块并选中它</translation>
    </message>
    <message>
        <location filename="../../widgets/part_table.py"/>
        <source>… {count} more</source>
        <translation>… 还有 {count} 个</translation>
    </message>
</context>
<context>
    <name>PastRuns</name>
    <message>
        <location filename="../../widgets/past_runs.py"/>
        <source>Earlier:</source>
        <translation>之前：</translation>
    </message>
    <message>
        <location filename="../../widgets/past_runs.py"/>
        <source>Show or hide the earlier run {name}</source>
        <translation>显示或隐藏之前的训练 {name}</translation>
    </message>
    <message>
        <location filename="../../widgets/past_runs.py"/>
        <source>Show the earlier run {number}: {name}</source>
        <translation>显示之前的第 {number} 次训练：{name}</translation>
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
    <name>Peek</name>
    <message>
        <location filename="../../designer/canvas/peek.py"/>
        <source>{count} blocks inside</source>
        <translation>内部有 {count} 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/peek.py"/>
        <source>{count} blocks inside · {parameters} parameters</source>
        <translation>内部有 {count} 个模块 · {parameters} 个参数</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/peek.py"/>
        <source>{parameters} parameters</source>
        <translation>{parameters} 个参数</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>&amp;Show</source>
        <translation>内容(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>&amp;Transparent ground</source>
        <translation>透明背景(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>As shown</source>
        <translation>与显示一致</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Ask for a file and write the picture</source>
        <translation>选择文件并写入图片</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>C&amp;olours</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Draw the canvas&apos;s grid</source>
        <translation>绘制画布的网格</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Leave out the colour behind the blocks</source>
        <translation>去掉模块后面的颜色</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Light</source>
        <translation>弱</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>PDF, for print</source>
        <translation>PDF，用于打印</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>PNG, pixels</source>
        <translation>PNG，像素图</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Pixels for each pixel of the canvas at 100 %</source>
        <translation>画布按 100 % 显示时每个像素对应的图片像素数</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Put the picture into the clipboard</source>
        <translation>将图片放入剪贴板</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>S&amp;cale</source>
        <translation>比例(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>SVG, for the web and drawings</source>
        <translation>SVG，用于网页和绘图</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Save a picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Say below what the colours of the overlay mean</source>
        <translation>在下方说明着色视图中颜色的含义</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Scale</source>
        <translation>倍数</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Size of the picture</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>The colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>The kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>The selected blocks</source>
        <translation>所选模块</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>The whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>What is in the picture</source>
        <translation>图片包含的内容</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>What is in view</source>
        <translation>可见部分</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>Width of the picture in pixels</source>
        <translation>图片宽度（像素）</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>sharp at any size</source>
        <translation>任意大小都清晰</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>{size}: smaller than at this scale, as a picture has at most {side} pixels a side and {all} million in all</source>
        <translation>{size}：小于此缩放比例下的尺寸，因为图片每边最多 {side} 像素，总计最多 {all} 百万像素</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_dialog.py"/>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>Figures (*.svg *.pdf)</source>
        <translation>插图 (*.svg *.pdf)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>图片 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>Save a picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>Save the figure</source>
        <translation>保存插图</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>Save the summary</source>
        <translation>保存摘要</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>Tables (*.csv *.md *.tex *.html)</source>
        <translation>表格 (*.csv *.md *.tex *.html)</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>The figure is in the clipboard.</source>
        <translation>插图已放入剪贴板。</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>The network has no blocks yet, so there is nothing to draw: add one.</source>
        <translation>网络还没有模块，没有可绘制的内容：请添加一个。</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>The picture is in the clipboard.</source>
        <translation>图片已放入剪贴板。</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>The summary of {blocks} blocks is in the clipboard.</source>
        <translation>{blocks} 个模块的摘要已放入剪贴板。</translation>
    </message>
    <message>
        <location filename="../../designer/pictures.py"/>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>How large the pages are shown</source>
        <translation>页面的显示比例</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>The number of the shown page</source>
        <translation>所显示页面的页码</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>The pages as they will be printed</source>
        <translation>将要打印的页面</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>What the bar has no room for</source>
        <translation>工具栏放不下的按钮</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>page {number} of {count}, row {row}, column {column}</source>
        <translation>第 {number} 页，共 {count} 页（第 {row} 行第 {column} 列）</translation>
    </message>
    <message>
        <location filename="../../designer/pictures_print.py"/>
        <source>{blocks} blocks, {parameters} parameters</source>
        <translation>{blocks} 个模块，{parameters} 个参数</translation>
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
        <source>&amp;Discard</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>&amp;Keep training in the background</source>
        <translation>在后台继续训练(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>A training of {name} is running.</source>
        <translation>{name} 的训练正在运行。</translation>
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
        <source>The run goes on without a window</source>
        <translation>关闭窗口后训练继续运行</translation>
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
    <message>
        <location filename="../../designer/project_files.py"/>
        <source>{name} is open in another tab: save under another name, or close that tab first.</source>
        <translation>{name} 已在另一个标签页中打开：请另存为其他名称，或先关闭那个标签页。</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <location filename="../../designer/languages.py"/>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <location filename="../../designer/languages.py"/>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <location filename="../../designer/languages.py"/>
        <source>Page &amp;order:</source>
        <translation>页面顺序(&amp;O)：</translation>
    </message>
    <message>
        <location filename="../../designer/languages.py"/>
        <source>Pages &amp;per sheet:</source>
        <translation>每张纸的页数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <location filename="../../designer/languages.py"/>
        <source>Page &amp;Set:</source>
        <translation>页面选择(&amp;S)：</translation>
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
        <source>%1 does not fit here.</source>
        <translation>%1 不适合放在这里。</translation>
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
        <source>No block is called “%1”.</source>
        <translation>没有名为“%1”的块。</translation>
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
        <translation>验证集上，最后一轮结束时</translation>
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
        <translation>{step} / {steps}</translation>
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
    <name>Recovery</name>
    <message>
        <location filename="../../designer/recovery.py"/>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../designer/recovery.py"/>
        <source>Netloom was closed unexpectedly; not saved were: {names}.</source>
        <translation>Netloom 意外关闭；未保存的有：{names}。</translation>
    </message>
    <message>
        <location filename="../../designer/recovery.py"/>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../designer/recovery.py"/>
        <source>Restore unsaved changes</source>
        <translation>恢复未保存的更改</translation>
    </message>
    <message>
        <location filename="../../designer/recovery.py"/>
        <source>What is not saved would not outlive a crash, as no copy of it can be written to {folder}: {reason}; save it soon.</source>
        <translation>未保存的内容在崩溃后将无法恢复，因为无法将其副本写入 {folder}：{reason}；请尽快保存。</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <location filename="../../designer/canvas/remark_item.py"/>
        <source>Frame: {text}</source>
        <translation>分组框：{text}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_item.py"/>
        <source>Note: {text}</source>
        <translation>便笺：{text}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_item.py"/>
        <source>without a title</source>
        <translation>没有标题</translation>
    </message>
</context>
<context>
    <name>RemarkColors</name>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Gray</source>
        <translation>灰色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Indigo</source>
        <translation>靛蓝色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_looks.py"/>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
</context>
<context>
    <name>RemarkField</name>
    <message>
        <location filename="../../designer/canvas/remark_field.py"/>
        <source>A note has room for {most} characters: the rest was left out.</source>
        <translation>便笺最多容纳 {most} 个字符：其余部分已略去。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_field.py"/>
        <source>A title has room for {most} characters: the rest was left out.</source>
        <translation>标题最多容纳 {most} 个字符：其余部分已略去。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_field.py"/>
        <source>Ctrl+Enter and Escape go back to the canvas</source>
        <translation>按 Ctrl+Enter 和 Esc 返回画布</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_field.py"/>
        <source>Enter and Escape go back to the canvas</source>
        <translation>按 Enter 和 Esc 返回画布</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_field.py"/>
        <source>Text of the note</source>
        <translation>便笺的文本</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_field.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_field.py"/>
        <source>Title of the frame</source>
        <translation>分组框的标题</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remark_field.py"/>
        <source>Write a note…</source>
        <translation>写便笺…</translation>
    </message>
</context>
<context>
    <name>RemarkPage</name>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>A frame holds what stands wholly in it.</source>
        <translation>分组框包含完全位于其中的内容。</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Behind blocks: nothing that is computed depends on it.</source>
        <translation>位于模块之后：不影响任何计算。</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Beside the network: nothing that is computed depends on it.</source>
        <translation>位于网络之外：不影响任何计算。</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Frame</source>
        <translation>分组框</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>In pixels at 100 %; the upper left corner stays</source>
        <translation>以 100 % 时的像素计；左上角不动</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Note</source>
        <translation>便笺</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Notes and frames</source>
        <translation>便笺和分组框</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Text of the note</source>
        <translation>便笺的文本</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>The colour of all that is selected</source>
        <translation>所选全部内容的颜色</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Title of the frame</source>
        <translation>分组框的标题</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>What stands on the frame&apos;s upper edge</source>
        <translation>显示在分组框上边缘的文字</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>What the note says</source>
        <translation>便笺的内容</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>Write a note…</source>
        <translation>写便笺…</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>{count} frames</source>
        <translation>{count} 个分组框</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>{count} notes</source>
        <translation>{count} 个便笺</translation>
    </message>
    <message>
        <location filename="../../widgets/remark_page.py"/>
        <source>{count} notes and frames</source>
        <translation>{count} 个便笺和分组框</translation>
    </message>
</context>
<context>
    <name>Remarking</name>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Add a note</source>
        <translation>添加便笺</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Colour {what}</source>
        <translation>为 {what} 着色</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Fit {what}</source>
        <translation>使 {what} 适合</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Frame {what}</source>
        <translation>用分组框围住 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Remove the note</source>
        <translation>移除便笺</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Resize {what}</source>
        <translation>调整 {what} 的大小</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Select a frame to fit it to its blocks: press its title or its edge.</source>
        <translation>请选择一个分组框使其适合模块：按其标题或边缘。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Select a note or a frame to make it larger or smaller.</source>
        <translation>请选择要放大或缩小的便笺或分组框。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Write a note</source>
        <translation>写便笺</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>Write a title</source>
        <translation>写标题</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>the frame</source>
        <translation>分组框</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>the note</source>
        <translation>便笺</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/remarking.py"/>
        <source>{count} things</source>
        <translation>{count} 项</translation>
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
    <name>Replacing</name>
    <message>
        <location filename="../../designer/canvas/replacing.py"/>
        <source>Select the blocks to swap for others.</source>
        <translation>请选择要换成其他类型的模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/replacing.py"/>
        <source>Swap {what} for</source>
        <translation>将 {what} 换成</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/replacing.py"/>
        <source>Swap {what} for {title}</source>
        <translation>将 {what} 换成{title}</translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <location filename="../../designer/result_dialogs.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>SampleCanvas</name>
    <message>
        <location filename="../../widgets/sample_canvas.py"/>
        <source>Feature map: positions and what they see</source>
        <translation>特征图：各位置及其感受野</translation>
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
        <translation>位置 {place} 的感受野为{what}：{whole} 像素中的 {size}。</translation>
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
        <translation>一个位置的感受野</translation>
    </message>
    <message>
        <location filename="../../widgets/sample_view.py"/>
        <source>What a position sees: show or hide</source>
        <translation>一个位置的感受野：显示或隐藏</translation>
    </message>
</context>
<context>
    <name>SettingEdits</name>
    <message>
        <location filename="../../designer/setting_edits.py"/>
        <source>Copied the settings of {name}.</source>
        <translation>已复制 {name} 的设置。</translation>
    </message>
    <message>
        <location filename="../../designer/setting_edits.py"/>
        <source>Paste settings to {count} blocks</source>
        <translation>将设置粘贴到 {count} 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/setting_edits.py"/>
        <source>Paste settings to {name}</source>
        <translation>将设置粘贴到 {name}</translation>
    </message>
    <message>
        <location filename="../../designer/setting_edits.py"/>
        <source>Reset {count} blocks</source>
        <translation>重置 {count} 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/setting_edits.py"/>
        <source>Reset {name}</source>
        <translation>重置 {name}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../widgets/fields/reset_button.py"/>
        <source>Back to the default, %1</source>
        <translation>恢复默认值 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>Default: %1</source>
        <translation>默认值：%1</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/axis_link.py"/>
        <source>Give each axis a value of its own</source>
        <translation>为每个轴分别设定值</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/axis_link.py"/>
        <source>Give every axis the same value</source>
        <translation>为所有轴设定相同的值</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>Let %1 be no setting of the group</source>
        <translation>不再将%1作为组的设置</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>Make %1 a setting of the group</source>
        <translation>将%1设为组的设置</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/reset_button.py"/>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/row.py"/>
        <source>Reset to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/controls.py"/>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/controls.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../widgets/fields/controls.py"/>
        <source>on</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <location filename="../../widgets/settings_menu.py"/>
        <source>&amp;Copy settings</source>
        <translation>复制设置(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../widgets/settings_menu.py"/>
        <source>&amp;Paste settings</source>
        <translation>粘贴设置(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../widgets/settings_menu.py"/>
        <source>&amp;Reset all settings</source>
        <translation>重置所有设置(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../widgets/settings_menu.py"/>
        <source>All settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <location filename="../../widgets/settings_menu.py"/>
        <source>Copy them to paste them to blocks of the same kind</source>
        <translation>复制后可粘贴到同类模块</translation>
    </message>
    <message>
        <location filename="../../widgets/settings_menu.py"/>
        <source>Give every setting its default</source>
        <translation>将每项设置恢复为默认值</translation>
    </message>
    <message>
        <location filename="../../widgets/settings_menu.py"/>
        <source>Give these blocks the settings that were copied</source>
        <translation>将复制的设置用于这些模块</translation>
    </message>
    <message>
        <location filename="../../widgets/settings_menu.py"/>
        <source>Reset, copy or paste all settings</source>
        <translation>重置、复制或粘贴所有设置</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../widgets/problem_card.py"/>
        <source>Warning</source>
        <translation>警告</translation>
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
        <source>in batches of %1</source>
        <translation>每批 %1</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>in {share} of {size} on this computer</source>
        <translation>占本机 {size} 的 {share}</translation>
    </message>
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>in {share} of {size} on {device}</source>
        <translation>占 {device} 的 {size} 中的 {share}</translation>
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
    <message>
        <location filename="../../widgets/step_facts.py"/>
        <source>{batch}; {why}</source>
        <translation>{batch}；{why}</translation>
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
    <message>
        <location filename="../../widgets/step_list.py"/>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
</context>
<context>
    <name>StepNames</name>
    <message>
        <location filename="../../designer/step_names.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../designer/step_names.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../designer/step_names.py"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../designer/step_names.py"/>
        <source>{step} to {value}</source>
        <translation>{step} 为 {value}</translation>
    </message>
</context>
<context>
    <name>Straightening</name>
    <message>
        <location filename="../../designer/canvas/straightening.py"/>
        <source>Select blocks or a wire to make wires straight.</source>
        <translation>请选择模块或一条连线以拉直连线。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/straightening.py"/>
        <source>Straighten the wires of {count} blocks</source>
        <translation>拉直 {count} 个模块的连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/straightening.py"/>
        <source>Straighten the wires of {name}</source>
        <translation>拉直 {name} 的连线</translation>
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
        <source>The training of {name} goes on; Shift+F5 stops it.</source>
        <translation>{name} 的训练继续进行；按 Shift+F5 停止。</translation>
    </message>
    <message>
        <location filename="../../designer/tabs.py"/>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <location filename="../../designer/canvas/telling.py"/>
        <source>Wire from {start} to {end}</source>
        <translation>从 {start} 到 {end} 的连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/telling.py"/>
        <source>its shape is not known yet</source>
        <translation>其形状尚未知</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/telling.py"/>
        <source>with 1 block</source>
        <translation>含 1 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/telling.py"/>
        <source>with {count} blocks</source>
        <translation>含 {count} 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/telling.py"/>
        <source>{count} blocks selected</source>
        <translation>已选择 {count} 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/telling.py"/>
        <source>{count} things selected</source>
        <translation>已选择 {count} 项</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/telling.py"/>
        <source>{place}, 1 block</source>
        <translation>{place}，1 个模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/telling.py"/>
        <source>{place}, {count} blocks</source>
        <translation>{place}，{count} 个模块</translation>
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
    <name>Tidying</name>
    <message>
        <location filename="../../designer/canvas/tidying.py"/>
        <source>Arranging {count:,} blocks… Esc cancels.</source>
        <translation>正在排列 {count:,} 个模块… 按 Esc 取消。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/tidying.py"/>
        <source>Everything is in its place already.</source>
        <translation>一切都已就位。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/tidying.py"/>
        <source>Lay out from left to right</source>
        <translation>从左到右布局</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/tidying.py"/>
        <source>Lay out from top to bottom</source>
        <translation>从上到下布局</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/tidying.py"/>
        <source>Tidy the layout</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/tidying.py"/>
        <source>Tidy {count} blocks</source>
        <translation>整理 {count} 个模块</translation>
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
    <message>
        <location filename="../../designer/tool_bar.py"/>
        <source>auto</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>at least {count} MACs</source>
        <translation>至少 {count} 次乘加运算</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>at least {count} parameter</source>
        <translation>至少 {count} 个参数</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>at least {count} parameters</source>
        <translation>至少 {count} 个参数</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>at least {count} to train one image</source>
        <translation>训练一张图像至少需 {count}</translation>
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
        <translation>感受野 {size} 像素</translation>
    </message>
    <message>
        <location filename="../../designer/totals.py"/>
        <source>{count} MACs</source>
        <translation>{count} 次乘加运算</translation>
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
        <source>{problems}.</source>
        <translation>{problems}。</translation>
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
        <location filename="../../designer/usable_run.py"/>
        <source>The data settings were changed since the last training, so what it learned from is not what would be measured: train again (F5), or undo the changes.</source>
        <translation>数据设置在上次训练后已更改，评估的将不是训练时所用的数据：请重新训练（F5），或撤销更改。</translation>
    </message>
    <message>
        <location filename="../../designer/usable_run.py"/>
        <source>The network was changed since its last training, so those weights do not belong to it: train it again (F5), or undo the changes.</source>
        <translation>网络在上次训练后已更改，那些权重不再属于它：请重新训练（F5），或撤销更改。</translation>
    </message>
    <message>
        <location filename="../../designer/usable_run.py"/>
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
        <location filename="../../designer/usable_run.py"/>
        <source>There is nothing to {what} yet: train the network first (F5).</source>
        <translation>还没有可{what}的内容：请先训练网络（F5）。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Training finished.</source>
        <translation>训练已完成。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Training finished. The best was epoch {epoch} with {accuracy}.</source>
        <translation>训练已完成。最佳为第 {epoch} 轮，准确率 {accuracy}。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Training was stopped.</source>
        <translation>训练已停止。</translation>
    </message>
    <message>
        <location filename="../../designer/training.py"/>
        <source>Training was stopped. The best was epoch {epoch} with {accuracy}.</source>
        <translation>训练已停止。最佳为第 {epoch} 轮，准确率 {accuracy}。</translation>
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
        <translation>弯折通向 {name} 的连线</translation>
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
        <location filename="../../designer/canvas/carrying.py"/>
        <source>Let {count} wires begin at {start}</source>
        <translation>让 {count} 条连线从 {start} 开始</translation>
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
        <location filename="../../designer/canvas/remark_gestures.py"/>
        <source>Move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/moving.py"/>
        <source>Out of its wires; Esc puts it back.</source>
        <translation>已脱离连线；按 Esc 放回。</translation>
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
        <location filename="../../designer/canvas/carrying.py"/>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>Remove the wire to {name}</source>
        <translation>移除通向 {name} 的连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/carrying.py"/>
        <source>Remove {count} wires</source>
        <translation>删除 {count} 条连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/rerouting.py"/>
        <source>Unbend the wire to {name}</source>
        <translation>取消到 {name} 的连线的弯折</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/carrying.py"/>
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
    <name>Walking</name>
    <message>
        <location filename="../../designer/canvas/walking.py"/>
        <source>Go to a block that has wires first.</source>
        <translation>请先转到一个有连线的模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/walking.py"/>
        <source>There are no notes and frames here: C writes a note.</source>
        <translation>这里没有便笺和分组框：按 C 写便笺。</translation>
    </message>
</context>
<context>
    <name>Window</name>
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
        <source>Lang&amp;uage</source>
        <translation>语言(&amp;U)</translation>
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
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>WireFacts</name>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>4 bytes a number</source>
        <translation>每个数 4 字节</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>Numbers</source>
        <translation>数的个数</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>What feeds it is not complete yet.</source>
        <translation>它的输入尚不完整。</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>of one image, without the batch axis</source>
        <translation>单张图像，不含批轴</translation>
    </message>
    <message>
        <location filename="../../widgets/wire_facts.py"/>
        <source>{numbers}·4 bytes</source>
        <translation>{numbers}·4 字节</translation>
    </message>
</context>
<context>
    <name>WireTo</name>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>Blocks that can be fed</source>
        <translation>可接收数据的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>Blocks to wire to</source>
        <translation>可连接到的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>Enter or a click wires it</source>
        <translation>按回车或单击即可连接</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>It fits, and nothing is there yet.</source>
        <translation>合适，且那里还没有连线。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>Name or kind of a block, or a part of it</source>
        <translation>模块的名称或种类，或其中一部分</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>Search a block to wire to</source>
        <translation>搜索要连接到的模块</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>Select one block to wire it to another.</source>
        <translation>请选择一个模块，以便将它连接到另一个模块。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>Takes the place of the wire from {start}.</source>
        <translation>将取代来自 {start} 的连线。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>What is {name} to feed? Type a name…</source>
        <translation>{name} 要连接到哪个模块？请输入名称…</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>Wire {start} to {end}</source>
        <translation>将 {start} 连接到 {end}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>does not fit</source>
        <translation>不合适</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>fits</source>
        <translation>合适</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>instead of {start}</source>
        <translation>取代 {start}</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>would close a cycle</source>
        <translation>会形成环路</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>{name} has no output.</source>
        <translation>{name} 没有输出。</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wire_to.py"/>
        <source>{name}, input {port}</source>
        <translation>{name}，输入 {port}</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>Changes places with the wire from {start}</source>
        <translation>与来自 {start} 的连线互换位置</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>Takes the place of the wire from {start}</source>
        <translation>将取代来自 {start} 的连线</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>Takes the place of the wire from {start}; with Alt both stay</source>
        <translation>将取代来自 {start} 的连线；按住 Alt 则两者都保留</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>Takes the place of the wire from {start}; with Alt they change places</source>
        <translation>将取代来自 {start} 的连线；按住 Alt 则互换位置</translation>
    </message>
    <message>
        <location filename="../../designer/canvas/wiring.py"/>
        <source>The wire from {start} goes to the input that is open</source>
        <translation>来自 {start} 的连线改接到空闲的输入</translation>
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
    <name>_Panel</name>
    <message>
        <location filename="../../designer/canvas/peek.py"/>
        <source>What is inside</source>
        <translation>内部内容</translation>
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
