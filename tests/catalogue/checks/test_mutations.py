"""Whatever happens to the files, there are findings or a catalogue, and never an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.checks import check_data
from lc_indicators.periods import Period
from tests.data_fixtures import small_package

#: Cells that have broken some parser before.
CELLS = st.text(max_size=8) | st.sampled_from([
    "", "NaN", "1e400", "-1", "0", "2020", "2020/2015", "VN-01", "A", "O", "over", "text", "claim:", "=cmd()",
    "end=5; n_periods=²", "{}", "{", "\0", "\n", '"', "中", "#", ",", "..", "1054/KH-UBND", "implied_start",
])  # fmt: skip

BYTES = st.sampled_from(
    [b"", b"\0", b"\xff", b"\r", b"\n", b'"', b",", b"#", b"{", b"]", b"\xef\xbb\xbf", b"9", b"-"]
)

MODERATE = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def _files(folder: Path) -> list[Path]:
    return sorted([*folder.rglob("*.csv"), *folder.rglob("*.json")])


def _findings_or_a_catalogue(folder: Path) -> None:
    findings = check_data(folder)
    assert all("\n" not in str(finding) for finding in findings)
    if findings:
        return
    # Clean data load, and nothing that they hold makes a selection fail.
    catalogue = load_catalogue(folder)
    for entry in (*catalogue.observations.values(), *catalogue.derivations.values()):
        assert catalogue.select(entry.indicator, entry.area, entry.period) is not None
    for area in catalogue.areas:
        catalogue.conflicts(area, Period.parse("1000/9999"))


@pytest.mark.slow
@MODERATE
@given(data=st.data())
def test_when_cells_change_then_there_are_findings_or_a_catalogue(data: st.DataObject) -> None:
    """A cell may hold anything: another type, another row's code, a quotation mark, nothing."""
    with tempfile.TemporaryDirectory() as place:
        folder = small_package(Path(place) / "data")
        for path in data.draw(
            st.lists(st.sampled_from(sorted(folder.rglob("*.csv"))), min_size=1, max_size=3)
        ):
            lines = path.read_text(encoding="utf-8").split("\n")
            row = data.draw(st.integers(0, len(lines) - 1))
            cells = lines[row].split(",")
            cells[data.draw(st.integers(0, len(cells) - 1))] = data.draw(CELLS)
            lines[row] = ",".join(cells)
            path.write_text("\n".join(lines), encoding="utf-8", newline="", errors="surrogatepass")
        _findings_or_a_catalogue(folder)


@pytest.mark.slow
@MODERATE
@given(data=st.data())
def test_when_bytes_change_then_there_are_findings_or_a_catalogue(data: st.DataObject) -> None:
    """A file may be cut, spliced or of another encoding, the descriptor and the schemas too."""
    with tempfile.TemporaryDirectory() as place:
        folder = small_package(Path(place) / "data")
        path = data.draw(st.sampled_from(_files(folder)))
        content = path.read_bytes()
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(start + 40, len(content))))
        path.write_bytes(content[:start] + data.draw(BYTES) + content[end:])
        _findings_or_a_catalogue(folder)


@pytest.mark.slow
@MODERATE
@given(data=st.data())
def test_when_rows_move_then_there_are_findings_or_a_catalogue(data: st.DataObject) -> None:
    """A row may be gone, doubled, or stand in another file."""
    with tempfile.TemporaryDirectory() as place:
        folder = small_package(Path(place) / "data")
        tables = sorted(folder.rglob("*.csv"))
        source, target = data.draw(st.sampled_from(tables)), data.draw(st.sampled_from(tables))
        lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
        line = lines.pop(data.draw(st.integers(0, len(lines) - 1)))
        source.write_text("".join(lines), encoding="utf-8")
        with target.open("a", encoding="utf-8") as file:
            file.write(line * data.draw(st.integers(0, 2)))
        _findings_or_a_catalogue(folder)
