"""An output is a folder and a line: whoever asks what an edition holds reads the one list."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.store.layout import KEPT, OURS, OUTPUT_FILES
from tests.data_fixtures import small_package
from tests.lai_chau import with_settings

#: Registers an output of one line, as its folder would, and builds a report with it.
CODE = """
import sys
from pathlib import Path

from lc_indicators.language import Text
from lc_indicators.publish import output_registry
from lc_indicators.publish.output import Output, OutputCheck

output_registry.OUTPUTS += (
    Output(
        file="report.txt",
        label="Text",
        purpose="the title alone",
        media_type="text/plain",
        render=lambda document: document.title["title"].encode(),
        check=OutputCheck(
            name=lambda: Text(vi="Có tiêu đề", en="It has a title"),
            looked_at=lambda: Text(vi="một dòng", en="one line"),
            faults=lambda content: [] if content else ["no title"],
        ),
    ),
)

from lc_indicators.build import build_reports
from lc_indicators.cli.report_command import HELP

folder = Path(sys.argv[1])
done = build_reports(
    notebook=folder / "notebooks" / "period_report.ipynb", data=folder / "data", languages=["en"], force=True
)
again = build_reports(
    notebook=folder / "notebooks" / "period_report.ipynb", data=folder / "data", languages=["en"]
)
print([one.state.value for one in (*done.outcomes, *again.outcomes)], done.unreviewed, HELP)
"""


def test_outputs_have_names_of_their_own() -> None:
    """No output replaces another, or a file that a comparison needs."""
    assert len(OUTPUTS) == len(set(OUTPUT_FILES))
    assert set() == set(OUTPUT_FILES) & set(KEPT)
    assert set(OUTPUT_FILES) < OURS


@pytest.mark.slow
def test_an_output_that_is_registered_is_known_everywhere(
    tmp_path: Path, notebooks: Path, clean_environment: dict[str, str]
) -> None:
    """It is built, named by the manifest and the command, listed, linked, and checked in the review."""
    small_package(tmp_path / "data")
    with_settings(tmp_path)
    (tmp_path / "notebooks").mkdir()
    shutil.copy(notebooks / "tiny.ipynb", tmp_path / "notebooks" / "period_report.ipynb")

    done = subprocess.run(
        [sys.executable, "-c", CODE, tmp_path],
        capture_output=True,
        text=True,
        check=False,
        env=clean_environment,
    )

    edition = tmp_path / "reports" / "VN-01" / "2015-2020" / "en"
    assert done.stdout.startswith(
        "['built', 'up to date'] [] Build reports in HTML, PDF, Word, Excel, OpenDocument and Text: "
    ), done.stderr
    title = (edition / "report.txt").read_text(encoding="utf-8")
    assert title in (edition / "report.html").read_text(encoding="utf-8")
    assert "report.txt" in json.loads((edition / "manifest.json").read_bytes())["outputs"]
    index = (tmp_path / "reports" / "index.en.html").read_text(encoding="utf-8")
    assert '<a href="VN-01/2015-2020/en/report.txt" hreflang="en" type="text/plain">Text<' in index
    review = (edition.parent / "review" / "en.html").read_text(encoding="utf-8")
    assert '<a href="../en/report.txt">report.txt</a>' in review
    assert "It has a title" in review
