"""Charts as the page holds them."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path

import pytest

from lc_indicators.publish.html import html_charts
from lc_indicators.publish.html.html_charts import drawings, have_specs, page_spec, script_json, vega_bundle
from tests.publish.sample_blocks import chart_block


def test_a_specification_can_load_nothing() -> None:
    """Addresses and settings of the embedding page are dropped wherever they stand; data stay."""
    spec = {
        "data": {
            "url": "https://example.org/x.json",
            "values": [{"url": "kept", "c": "#0b6b74", "label": "not #0b6b74"}],
        },
        "usermeta": {"embedOptions": {"actions": True}},
        "layer": [{"encoding": {"href": {"field": "x"}}, "mark": {"color": "#0b6b74"}}],
    }

    assert page_spec(spec) == {
        "data": {"values": [{"url": "kept", "c": "var(--c-0b6b74)", "label": "not #0b6b74"}]},
        "layer": [{"encoding": {}, "mark": {"color": "var(--c-0b6b74)"}}],
    }


def test_json_cannot_end_the_script_it_stands_in() -> None:
    """A label that closes the element is written so that it does not, and reads back the same."""
    value = {"label": "</script><script>alert(1)</script><!--", "line": "\u2028"}
    text = script_json(value)

    assert "<" not in text
    assert "\u2028" not in text
    assert value == json.loads(text)


def test_a_chart_has_a_drawing_for_each_width() -> None:
    """The wide and the narrow drawing each carry their own specification and the alternative text."""
    block, spec = chart_block("vi")
    drawn = drawings(block, spec)

    assert ["wide", "narrow"] == [one.form for one in drawn]
    assert all("Từ 18,2 năm 2015" in one.svg and '"layer"' in one.spec for one in drawn)
    assert drawn[0].width > drawn[1].width


def test_a_chart_without_specification_stays_static() -> None:
    """Without a specification there is nothing to make interactive, and Vega is not needed."""
    block, _ = chart_block("vi")
    del block["spec_narrow"]

    assert not have_specs(drawings(block, None))


def test_the_bundle_is_made_once_a_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Making it takes seconds: the first process keeps it for all others, by the converter's version."""
    monkeypatch.setenv("LC_INDICATORS_CACHE", str(tmp_path))
    monkeypatch.setattr(html_charts, "_made_bundle", lambda: b"made")
    assert "made" == vega_bundle.__wrapped__()

    monkeypatch.setattr(html_charts, "_made_bundle", lambda: pytest.fail("made again"))
    assert "made" == vega_bundle.__wrapped__()
    assert [f"vega-{metadata.version('vl-convert-python')}.js"] == [
        file.name for file in (tmp_path / "scripts").iterdir()
    ]


def test_the_bundle_can_stand_in_a_script_element() -> None:
    """Nothing in Vega's own text ends the element."""
    bundle = vega_bundle().lower()

    assert "</script" not in bundle
    assert "<!--" not in bundle
