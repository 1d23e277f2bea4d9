"""The page's policy lets its own scripts run and nothing else."""

from __future__ import annotations

import re

from lc_indicators.publish.html import assets
from lc_indicators.publish.html.assets import style_sheet


def test_the_policy_names_each_script_by_its_hash() -> None:
    """SHA-256 of "abc" is known; nothing may be evaluated, loaded, framed by another base or sent."""
    policy = assets.policy(["abc"])

    assert "script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; " in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe-eval" not in policy
    assert policy.endswith("base-uri 'none'; form-action 'none'")


def test_scripts_keep_nothing_and_ask_nothing() -> None:
    """The page stores nothing and calls nobody."""
    text = assets.page_script() + assets.chart_script()

    assert not re.search(
        r"localStorage|sessionStorage|indexedDB|cookie|fetch\(|XMLHttpRequest|https?://|import\(", text
    )


def test_styles_load_nothing() -> None:
    """Every address in the style sheet is data of its own."""
    style = style_sheet({"#0b6b74"})

    assert "@import" not in style
    assert {"data:"} == {match[:5] for match in re.findall(r'url\("?([^")]*)', style)}
    assert 4 == style.count("@font-face")
