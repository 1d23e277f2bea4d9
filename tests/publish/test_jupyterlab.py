"""The notebook in the real JupyterLab: read in both themes, run, saved."""

from __future__ import annotations

import base64
import json
import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from lc_indicators.catalogue.load import VARIABLE
from tests.lai_chau import DATA
from tests.publish.browser import chromium
from tests.publish.test_jupyter_server import end_server, environment, free_port, wait_for

__all__ = ["chromium", "environment"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOT = Path(__file__).parents[2]
NOTEBOOK, EDITION = "notebooks/period_report.ipynb", "tests/editions/VN-01/2015-2020/vi/report.ipynb"
THEMES = ("JupyterLab Light", "JupyterLab Dark")

#: A figure of which its source says no more than "over 23 thousand": a figure still.
BOUNDED = re.compile(r"(?:trên|dưới|khoảng|gần|hơn|ít nhất|tối đa)(?: trên| dưới)?\s\d")

#: All outputs in the page, not only those in sight; and no question about news.
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "apputils-extension/themes": {"theme": THEMES[0]},
}

#: WCAG's contrast; the colour behind an element is that of the nearest ancestor that has one.
CONTRAST = """
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => { const [r, g, b] = rgb(colour).map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const contrast = (one, other) => { const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05); };
  const isSolid = (colour) => colour.startsWith("rgb") && (rgb(colour)[3] ?? 1) > 0;
"""

#: Words of outputs that are hard to read.
PALE = f"""() => {{ {CONTRAST}
  const behind = (it) => {{ const colour = getComputedStyle(it).backgroundColor;
    return isSolid(colour) ? colour : behind(it.parentElement); }};
  const pale = [];
  for (const it of document.querySelectorAll(".jp-OutputArea-output.jp-RenderedHTMLCommon *")) {{
    const own = [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (own && it.checkVisibility() && contrast(getComputedStyle(it).color, behind(it)) < 4.5)
      pale.push(it.textContent);
  }}
  return pale;
}}"""

#: What the outputs look like.
LOOK = """() => {
  const all = (what) => [...document.querySelectorAll(`.jp-OutputArea-output.jp-RenderedHTMLCommon ${what}`)];
  const align = (cell) => [cell.textContent.trim(), getComputedStyle(cell).textAlign];
  const boxes = (card) => [...card.children].map((line) => line.getBoundingClientRect());
  const cards = all("div[style*='flex'] > div");
  return {
    pictures: all("img").map((it) =>
      ({src: it.src, alt: it.alt, isSeen: it.naturalWidth > 0 && it.clientWidth > 300})),
    cards: cards.map((card) => card.innerText.trim().split(/\\n+/)),
    beside: new Set(cards.map((card) => Math.round(card.getBoundingClientRect().top))).size < cards.length,
    overlapping: cards.map(boxes).filter((lines) =>
      lines.some((box, i) => i && box.top < lines[i - 1].bottom - 1)).length,
    heads: all("th").map((cell) => cell.textContent.trim()),
    cells: all("td").map(align),
    notes: all("p").map((it) => it.textContent),
    annex: all("details[open] li").length,
    scripts: all("script").length,
  };
}"""

#: Texts of a drawing that leave its frame or are hard to read on what lies under their middle.
FAULTS = f"""async () => {{ {CONTRAST}
  await document.fonts.ready;
  const frame = document.querySelector("svg").getBoundingClientRect();
  const fill = (it) => getComputedStyle(it).fill;
  const faults = [...document.fonts].filter((face) => face.status === "error").map((face) => face.family);
  for (const text of document.querySelectorAll("text")) {{
    const box = text.getBoundingClientRect(), [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (!box.width) continue;
    const under = document.elementsFromPoint(x, y).find((it) => !it.closest("text") && isSolid(fill(it)) &&
      it.ownerSVGElement && !["g", "line"].includes(it.tagName));
    const isCut = box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 ||
      box.bottom > frame.bottom + 1;
    if (isCut) faults.push(`cut: ${{text.textContent}}`);
    if (!under || contrast(fill(text), fill(under)) < 4.5) faults.push(`pale: ${{text.textContent}}`);
  }}
  return faults;
}}"""

RUN = "() => [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map((it) => it.textContent)"


@dataclass
class Lab:
    """JupyterLab with a notebook open, and what its console said."""

    page: Page
    address: str
    folder: Path
    complaints: list[str]

    def open(self, name: str) -> None:
        """Open a notebook of the folder."""
        self.page.goto(self.address.format(f"lab/tree/{name}") + "&reset")
        self.page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=120_000)

    def menu(self, *names: str) -> None:
        """Choose an entry of a menu."""
        self.page.locator(f".lm-MenuBar-itemLabel:text-is('{names[0]}')").click()
        for name in names[1:]:
            self.page.locator(f".lm-Menu-itemLabel:text-is('{name}')").click()

    def look(self) -> dict[str, Any]:
        """Return what the outputs look like."""
        seen: dict[str, Any] = self.page.evaluate(LOOK)
        return seen


@pytest.fixture(scope="module")
def lab(
    chromium: Browser, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lab]:
    """Start JupyterLab as `make lab` does, with the notebook and an edition that it does not trust."""
    folder, settings = tmp_path_factory.mktemp("lab"), tmp_path_factory.mktemp("settings")
    shutil.copy(ROOT / NOTEBOOK, folder / "report.ipynb")
    shutil.copy(ROOT / EDITION, folder / "edition.ipynb")
    for name, values in SETTINGS.items():
        file = settings / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values), encoding="utf-8")
    token, port = secrets.token_hex(16), free_port()
    command = [sys.executable, "-m", "jupyterlab", "--allow-root", "--no-browser", "--ip=127.0.0.1"]
    command += [f"--port={port}", f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}"]
    command += ["--ServerApp.port_retries=0", f"--LabApp.user_settings_dir={settings}"]
    command += [f"--LabApp.workspaces_dir={settings / 'workspaces'}"]
    own = environment | {VARIABLE: str(DATA)}
    process = subprocess.Popen(command, env=own, cwd=folder, stderr=subprocess.DEVNULL)
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    address = f"http://127.0.0.1:{port}/{{}}?token={token}"
    try:
        wait_for(address.format("api"), process)
        one = Lab(context.new_page(), address, folder, [])
        one.page.on("console", lambda it: one.complaints.append(it.text) if it.type == "error" else None)
        one.page.on("pageerror", lambda it: one.complaints.append(str(it)))
        yield one
    finally:
        context.close()
        end_server(process, address)


@pytest.fixture(scope="module")
def ran(lab: Lab) -> Lab:
    """Return it with the period report open and every cell run, on the kernel that the notebook names."""
    lab.open("report.ipynb")
    lab.page.get_by_text("lc-indicators | Idle").wait_for(timeout=120_000)
    for _ in range(180):
        if not any(set("*0123456789") & set(prompt) for prompt in lab.page.evaluate(RUN)):
            lab.menu("Run", "Run All Cells")
        if all(set("0123456789") & set(prompt) for prompt in lab.page.evaluate(RUN)):
            break
        lab.page.wait_for_timeout(1000)
    else:
        pytest.fail(f"not every cell was run: {lab.page.evaluate(RUN)}")
    return lab


def _check(seen: dict[str, Any]) -> None:
    assert len(seen["pictures"]) > 3
    assert [] == [it["alt"] for it in seen["pictures"] if not (it["isSeen"] and it["alt"])]
    # Label, number and unit stand on lines of their own; the unit apart from the number; cards in rows.
    assert len(seen["cards"]) > 3
    assert [] == [lines for lines in seen["cards"] if len(lines) < 2 or " " not in lines[1]]
    assert (0, True) == (seen["overlapping"], seen["beside"])
    # Years and names stand left, counts right, under heads with their unit.
    worded = [it for it in seen["cells"] if it[0][:1].isalpha() and " " in it[0]]
    assert {"left"} == {align for words, align in worded if not BOUNDED.match(words)}
    assert {"right"} == {align for words, align in worded if BOUNDED.match(words)}
    assert {"right"} == {align for words, align in seen["cells"] if words.endswith(("[u]", "[e]"))}
    assert any(head.endswith("(triệu đồng)") for head in seen["heads"])
    assert len([note for note in seen["notes"] if note.startswith("Nguồn: ")]) >= len(seen["pictures"]) - 1
    assert seen["annex"] > 20
    assert 0 == seen["scripts"]


def test_in_both_themes_the_report_is_read_as_on_its_page(ran: Lab) -> None:
    """Words stand out from what is behind them, apart from each other, where their kind belongs."""
    for theme in THEMES:
        if theme != THEMES[0]:
            ran.menu("Settings", "Theme", theme)
            ran.page.locator("body[data-jp-theme-light=false]").wait_for(state="attached", timeout=120_000)

        assert [] == ran.page.evaluate(PALE)
        _check(ran.look())


def test_drawings_bring_their_typeface_and_their_paper(ran: Lab, chromium: Browser) -> None:
    """Whatever page, theme or machine shows them: no label is cut, and each reads on what it stands on."""
    addresses = [it["src"] for it in ran.look()["pictures"]]
    page = chromium.new_page(viewport={"width": 1000, "height": 900})
    page.emulate_media(color_scheme="dark")
    for address in addresses:
        svg = base64.b64decode(address.removeprefix("data:image/svg+xml;base64,")).decode()
        page.set_content(f"<style>svg, svg * {{ pointer-events: all !important }}</style>{svg}")

        assert [] == page.evaluate(FAULTS)
        assert page.evaluate("[...document.fonts].every((face) => face.status === 'loaded')")
    page.close()


def test_when_it_is_saved_after_a_run_then_the_file_is_as_before(ran: Lab) -> None:
    """Nothing to commit, no report stale; and JupyterLab finds its own file when it saves again."""
    file = ran.folder / "report.ipynb"
    before = file.read_bytes()
    for _ in range(2):
        os.utime(file, ns=(0, file.stat().st_mtime_ns))
        with ran.page.expect_response(
            lambda it: it.request.method == "PUT" and "/api/contents/report.ipynb" in it.url
        ):
            ran.page.keyboard.press("Control+s")
        ran.page.wait_for_timeout(500)

        assert before == file.read_bytes()
        assert 0 == ran.page.locator(".jp-Dialog").count()
    assert ran.look()["pictures"]


def test_an_edition_that_nobody_trusts_is_read_as_well(ran: Lab) -> None:
    """JupyterLab takes markup that could harm out of a notebook from elsewhere: charts and cards stay."""
    ran.open("edition.ipynb")
    ran.page.locator(".jp-OutputArea-output img").first.wait_for(timeout=120_000)

    assert [] == ran.page.evaluate(PALE)
    _check(ran.look())


def test_the_console_stays_empty(ran: Lab) -> None:
    """Nothing that a report shows is refused or fails in JupyterLab."""
    assert [] == ran.complaints
