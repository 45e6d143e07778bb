"""Blocks as text: to read, into an e-mail and back, and one sentence where it is none."""

import base64
import html
import quopri
import re
import textwrap
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine import FORMAT_VERSION
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.split import Split
from engine.drawing import COLORS, FLOWS, Remark
from engine.errors import FragmentError
from engine.fragment import Fragment, extract, from_text, to_text
from engine.fragmentmail import LONGEST_PACKED, readings
from engine.fragmenttext import Words, flattened, quoted, word
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.node import bypass_problem
from engine.project import Project
from engine.projectfile import project_to_json
from engine.templates import template
from tests.engine.grouped import grouped, in_a_row, nested_unit
from tests.engine.strategies import networks, running_networks

NOTES = st.text(max_size=60) | st.sampled_from(
    ["end of netloom blocks", "netloom blocks 3", "> a > b", "well-known -- and - so", "“so”",
     "block x = relu() at 0 0", "a\nb\r\n c", "  two  ", "\\n \\ \\", "x" * 200, "https://x.y/a-b"]
)  # fmt: skip


def whole(text: str) -> str:
    """Return a text as a file can hold it: without halves of characters."""
    return text.encode("utf-8", "replace").decode()


@st.composite
def fragments(draw: st.DrawFn) -> Fragment:
    """Draw some blocks of a network, with notes, places, groups and wires from elsewhere."""
    if draw(st.booleans()):
        graph = draw(networks())
    else:
        graph = draw(grouped(Project(graph=draw(running_networks(longest=4))))).graph
    for name in graph.nodes:
        note = whole(draw(NOTES)) if draw(st.booleans()) else ""
        graph = graph.annotate(name, note=note, trainable=draw(st.booleans()))
    places = st.integers(-9999, 9999)
    graph = graph.move({name: (draw(places), draw(places) / 8) for name in graph.nodes})
    for name, node in graph.nodes.items():
        if bypass_problem(name, node.block) is None and draw(st.integers(0, 4)) == 0:
            graph = graph.annotate(name, bypassed=True)
    drawing = graph.drawing.with_flow(draw(st.sampled_from(FLOWS)))
    for end in graph.wires:
        if draw(st.integers(0, 3)) == 0:
            points = st.lists(st.tuples(places, places), min_size=1, max_size=3)
            drawing = drawing.with_route(end, draw(points))
    for _ in range(draw(st.integers(0, 2))):
        area = (draw(places), draw(places), draw(st.integers(1, 900)), draw(st.integers(1, 900)))
        remark = Remark(
            whole(draw(NOTES)), area, draw(st.sampled_from(COLORS)), frame=draw(st.booleans())
        )
        drawing = drawing.with_remark(drawing.fresh_id(remark.frame), remark)
    graph = graph.draw(drawing)
    chosen = draw(st.sets(st.sampled_from(list(graph.nodes)), min_size=1))
    return extract(graph, chosen, drawing.remarks)


@st.composite
def mangled(draw: st.DrawFn, text: str) -> str:
    """Draw what mail programs make of a text on its way."""
    for _ in range(draw(st.integers(0, 3))):
        how = draw(st.sampled_from(["quote", "wrap", "indent", "trim", "prose"]))
        if how == "quote":
            mark = draw(st.sampled_from(["> ", ">", ">> ", "| "]))
            text = "\n".join(mark + line for line in text.split("\n"))
        elif how == "wrap":
            width = draw(st.integers(66, 100))
            text = "\n".join(textwrap.fill(line, width) for line in text.split("\n"))
        elif how == "indent":
            text = textwrap.indent(text, draw(st.sampled_from(["  ", "\t", "\u3000"])))
        elif how == "trim":
            text = "\n\n".join(line.rstrip() for line in text.split("\n"))
        else:
            text = f'Dear all,\nhere are "my" netloom blocks:\n\n{text}\n\n-- \nJane > Doe | 1'
    text = text.replace('"', draw(st.sampled_from('“”„"')))
    if draw(st.booleans()):
        text = text.replace(" ", "\u00a0")  # the last: no program wraps lines where these are
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


@given(st.data())
def test_blocks_come_back_from_any_mail(data: st.DataObject) -> None:
    fragment = data.draw(fragments())
    text = data.draw(mangled(to_text(fragment)))
    assert from_text(text) == fragment


@given(st.data())
def test_a_paragraph_wrapped_as_a_whole_comes_back(data: st.DataObject) -> None:
    fragment = data.draw(fragments())
    text = textwrap.fill(to_text(fragment), data.draw(st.integers(66, 90)))
    assert from_text("> " + text.replace("\n", "\n> ")) == fragment


@given(NOTES)
@example("a- b")
@example("a --- b--c")
@example("-" * 50)
@example("x" * 23 + "\\")
def test_any_text_comes_back_from_its_quotation_marks(text: str) -> None:
    text = whole(text)
    written = quoted(text)
    assert "\n" not in written
    assert max(map(len, written.split(" "))) < 40
    assert Words(flattened(written)).word() == text
    assert Words(flattened(textwrap.fill(written, 66))).word() == text


@pytest.mark.parametrize("name", ["conv1", "a.b", "x" * 60, "größe", "2nd", "group:My unit", "a-b"])
def test_a_name_comes_back(name: str) -> None:
    assert Words(flattened(word(name))).word() == name
    assert Words("->").at == "->"


def test_the_text_is_for_people() -> None:
    graph = in_a_row(
        ("conv1", Convolution(filters=6, kernel=(3, 5), bias=False)), ("relu1", ReLU()),
        ("relu2", ReLU()),
    )  # fmt: skip
    graph = graph.annotate("relu1", note="Why not GELU?").move({"relu1": (220.5, -16)})
    assert to_text(extract(graph, ["relu1", "conv1"])) == (
        f"netloom blocks {FORMAT_VERSION}\n"
        "block conv1 = convolution(filters=6, kernel=[3 5], bias=false) at 0 0\n"
        'block relu1 = relu() at 220.5 -16 note="Why not GELU?"\n'
        "wire conv1 -> relu1\n"
        "end of netloom blocks, texts 5333c70a\n"
    )
    text = to_text(extract(graph, ["relu2"]))
    assert "feed relu1 -> relu2" in text
    assert from_text(text).feeds == ((OutputPort("relu1"), InputPort("relu2")),)


def test_ports_with_names_of_their_own_come_back() -> None:
    graph = Graph.build(
        [Node("split1", Split()), Node("a", ReLU()), Node("b", ReLU())],
        [(OutputPort("split1", port), InputPort(name))
         for port, name in zip(Split().output_ports, "ab", strict=False)],
    )  # fmt: skip
    assert from_text(to_text(extract(graph, graph.nodes))).graph == graph


def test_groups_travel_with_what_is_nested_in_them() -> None:
    project = nested_unit()
    fragment = extract(project.graph, ["front1"])
    assert set(fragment.groups) == {"Conv unit", "Front"}
    back = from_text(to_text(fragment))
    assert back == fragment
    assert list(back.groups) == ["Conv unit", "Front"]


def test_frozen_and_bypassed_stay() -> None:
    graph = in_a_row(("conv1", Convolution()), ("relu1", ReLU()))
    graph = graph.annotate("conv1", trainable=False).annotate("relu1", bypassed=True)
    text = to_text(extract(graph, graph.nodes))
    assert "bypassed=true" in text
    assert from_text(text).graph == graph


def test_what_is_drawn_is_written_for_people_too() -> None:
    graph = in_a_row(("conv1", Convolution()), ("relu1", ReLU()))
    drawing = graph.drawing.with_remark("note1", Remark("too deep?", (0, 0, 200, 80), "amber"))
    graph = graph.draw(drawing.with_route(InputPort("relu1"), [(10, 20)]))
    text = to_text(extract(graph, graph.nodes, ["note1"]))
    assert "too deep?" in text
    assert max(map(len, text.splitlines())) < 120
    assert from_text(text).graph == graph


def test_the_text_of_a_project_file_gives_its_network() -> None:
    project = template("resnet18").build()
    fragment = from_text("\ufeff\n" + project_to_json(project))
    assert fragment.graph == project.graph
    project = nested_unit()
    assert from_text(project_to_json(project)).groups == project.groups


GOOD = to_text(extract(template("lenet5").graph(), ["conv1", "relu1"]))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no blocks in this text"),
        ("Lorem ipsum dolor sit amet", "no blocks in this text"),
        (GOOD.replace("end of netloom blocks", ""), "cut off"),
        (GOOD[:-10], "cut off"),
        (GOOD.replace(f"blocks {FORMAT_VERSION}", "blocks 99"), "newer Netloom (format 99"),
        (GOOD.replace("= convolution", "convolution"), "damaged at 'convolution'"),
        (GOOD.replace("(", "", 1), "damaged at"),
        (GOOD.replace("kernel=5", 'kernel="5'), "cut off"),
        (GOOD.replace("filters=6", "filters=6, filters=7"), "damaged at 'filters'"),
        (GOOD.replace("filters=6", "filters=-6"), "conv1: Filters is -6"),
        (GOOD.replace("filters=6", "filter=6"), "There is no setting"),
        (GOOD.replace("relu()", "rleu()"), "did you mean 'relu'?"),
        (GOOD.replace("wire conv1", "wire conv7"), "a wire leads to 'conv7'"),
        (GOOD.replace("wire conv1 -> relu1", "wire relu1 -> relu1"), "cycle"),
        (GOOD.replace("block relu1", "block conv1"), "two blocks are called 'conv1'"),
        (GOOD.replace("end of", "wier a -> b\nend of"), "damaged at 'wier'"),
        (GOOD.replace("end of", "}\nend of"), "damaged at '}'"),
        (GOOD.replace("end of", "set data = {}\nend of"), "damaged at 'data'"),
        (GOOD.replace("end of", "set x = {}\nend of"), "there is no part called 'x'"),
        (GOOD.replace("end of", "set x = " + "[" * 5000 + "\nend of"), "damaged at '['"),
        ('{"format": 3', "the file ends in the middle"),
        ('{"a": 1}', "no .netloom file"),
    ],
)  # fmt: skip
def test_what_is_no_block_is_said_in_one_sentence(text: str, why: str) -> None:
    with pytest.raises(FragmentError) as caught:
        from_text(text)
    assert re.search(re.escape(why), str(caught.value), re.IGNORECASE)
    assert str(caught.value).endswith((".", "?"))
    assert "\n" not in str(caught.value)


@given(st.data())
def test_damaged_text_never_does_more_than_complain(data: st.DataObject) -> None:
    text = to_text(extract(nested_unit().graph, nested_unit().graph.nodes))
    begin = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 30))
    text = text[:begin] + data.draw(st.text(max_size=5)) + text[begin + length :]
    try:
        assert isinstance(from_text(text), Fragment)
    except FragmentError as error:
        assert str(error)  # noqa: PT017 - either is right


def test_blocks_behind_prose_that_speaks_of_them_are_found() -> None:
    text = f'I send you the netloom blocks 3 times over: "they" are here.\n{GOOD}'
    assert set(from_text(text).graph.nodes) == {"conv1", "relu1"}


def _mail(text: str, how: str) -> str:
    message = EmailMessage()
    message["Subject"] = "My network = a good one"
    if how == "page":
        message.set_content(_page(text), subtype="html", cte="quoted-printable")
    else:
        message.set_content(f"Dear all,\n\n{text}\nYours", cte=how)
    return message.as_string()


def _page(text: str) -> str:
    lines = "<br>\n".join(html.escape(line) for line in text.split("\n"))
    style = "<style>p {color: red}</style>"
    return f"<html><head>{style}</head><body><p>See:</p><div>{lines}</div></body></html>"


PACKINGS: dict[str, Callable[[str], str]] = {
    "quoted-printable": lambda text: quopri.encodestring(text.encode()).decode(),
    "a whole mail, quoted-printable": lambda text: _mail(text, "quoted-printable"),
    "a whole mail, base64": lambda text: _mail(text, "base64"),
    "a whole mail, a page": lambda text: _mail(text, "page"),
    "base64": lambda text: base64.encodebytes(text.encode()).decode(),
    "a page": _page,
    "escaped": html.escape,
    "French quotation marks": lambda text: re.sub('"([^"]*)"', "« \\1 »", text),
    "quoted quoted-printable": lambda text: textwrap.indent(
        quopri.encodestring(text.encode()).decode(), "> "
    ),
}


@settings(max_examples=60)
@given(packing=st.sampled_from(sorted(PACKINGS)), fragment=fragments())
def test_blocks_come_out_of_the_source_of_a_mail(packing: str, fragment: Fragment) -> None:
    assert from_text(PACKINGS[packing](to_text(fragment))) == fragment


@given(data=st.data())
def test_a_line_that_breaks_inside_a_word_never_changes_a_text_silently(
    data: st.DataObject,
) -> None:
    """Wherever one line is broken: the blocks come back as they were, or are refused."""
    graph = in_a_row(("conv1", Convolution(filters=6)), ("relu1", ReLU()))
    fragment = extract(graph.annotate("relu1", note="Why not a wonderful GELU?"), graph.nodes)
    text = to_text(fragment)
    place = data.draw(st.integers(0, len(text)))
    try:
        assert from_text(text[:place] + "\n" + text[place:]) == fragment
    except FragmentError as error:
        assert str(error).endswith(".")  # noqa: PT017 - either is right


def test_who_wrote_other_words_by_hand_is_told_how_to_take_them() -> None:
    graph = in_a_row(("conv1", Convolution(filters=6)), ("relu1", ReLU()))
    text = to_text(extract(graph.annotate("relu1", note="Why not GELU?"), graph.nodes))
    mended = text.replace("GELU", "SiLU")
    with pytest.raises(FragmentError, match=r"delete 'texts [0-9a-f]{8}' from the last line"):
        from_text(mended)
    without = re.sub(", texts .*", "", mended)
    assert from_text(without).graph["relu1"].note == "Why not SiLU?"


@given(st.text(max_size=300) | st.sampled_from(["=3D", "QUJD" * 30, "<div>", "Content-Type: x"]))
def test_no_packing_is_seen_in_any_other_text(text: str) -> None:
    with pytest.raises(FragmentError, match="no blocks"):
        from_text("x" + text)


@pytest.mark.parametrize(
    "text",
    [
        *(f"Content-Type: text/plain; charset={charset}\nSubject: x\n\nabc"
          for charset in ("undefined", "idna", '"a\0b"', "hex", "nobody-s")),
        "Content-Type: text/plain; charset*=\nSubject: x\n\nabc",
        "<p>a<![foo bar]>b</p>",
        "a=3D\ud800",
        "Content-Type: text/plain\nSubject: x\n\na\ud800",
        "QUJD" * 20 + "\udfff",
    ],
)  # fmt: skip
def test_crooked_packings_are_refused_like_any_text(text: str) -> None:
    with pytest.raises(FragmentError, match="no blocks"):
        from_text(text)


def test_what_a_parser_stumbles_on_does_not_hide_blocks_behind_it() -> None:
    mail = "Content-Type: text/plain; charset=undefined\nSubject: x\n\n"
    packed = base64.encodebytes(GOOD.encode()).decode()
    assert set(from_text(f"{mail}<p>a<![foo bar]>b</p>\n{packed}").graph.nodes) == {
        "conv1", "relu1"
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "A" * 45 + "\n" * 16000 + "!",
        "A" * 45 + " \n" * 16000 + "!",
        "<p " * 30000,
        "<p>" + "<p " * 30000,
        "<p>" + "<!--x>" * 30000,
        "<p>" + "</p " * 30000,
    ],
)
def test_texts_that_tempt_patterns_to_begin_again_are_refused(text: str) -> None:
    """Where every place is tried to the end, the work grows with the square of the length."""
    with pytest.raises(FragmentError, match="no blocks"):
        from_text(text)


def test_only_texts_as_long_as_mails_are_unpacked() -> None:
    packed = html.escape(GOOD)
    assert list(readings(packed))
    assert not list(readings(packed + " " * LONGEST_PACKED))
