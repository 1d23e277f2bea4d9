"""How well the audit reads and judges labelled passages: ``make audit-score FILE=passages.jsonl``.

Each text is read and audited alone: the data lend their names, and no figure.  Recall and precision count
claims with the place, kind and value of a label, and its base and its period where it has them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.chance import chance_of
from benchmarks.passages import Passage, read_passages
from benchmarks.scoring import compare, score
from benchmarks.speed import Speed, measure
from benchmarks.telling import as_json, details, summary
from lc_indicators.audit import Audit, audit_claims
from lc_indicators.audit.reading.read_claims import read_claims
from lc_indicators.catalogue import Catalogue, load_catalogue
from lc_indicators.errors import LcIndicatorsError


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the score of the files named; 2 where one cannot be read."""
    parser = argparse.ArgumentParser(prog="audit_score", description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="labelled passages, JSON lines")
    parser.add_argument("--quiet", action="store_true", help="print the summary only")
    parser.add_argument("--json", action="store_true", help="print the summary as JSON")
    parser.add_argument("--no-speed", action="store_true", help="measure no times")
    parser.add_argument("--no-chance", action="store_true", help="try no random figures")
    chosen = parser.parse_args(arguments)
    try:
        catalogue = load_catalogue()
        passages = [passage for file in chosen.files for passage in read_passages(file)]
    except LcIndicatorsError as error:
        sys.stderr.write(f"Error: {error}\n")
        return 2
    compared = [compare(passage, audit_alone(passage.text, catalogue)) for passage in passages]
    speed = None if chosen.no_speed else _speed(passages, catalogue)
    chance = None if chosen.no_chance else chance_of(compared, lambda text: audit_alone(text, catalogue))
    if chosen.json:
        print(json.dumps(as_json(score(compared), speed, chance), ensure_ascii=False, indent=2))
        return 0
    for line in () if chosen.quiet else details(compared):
        print(line)
    for line in summary(score(compared), speed, chance):
        print(line)
    return 0


def audit_alone(text: str, catalogue: Catalogue) -> Audit:
    """Return the audit of a text against itself, indicators and areas named as in the data."""
    return audit_claims(text, read_claims(text, catalogue=catalogue), catalogue=None)


def _speed(passages: Sequence[Passage], catalogue: Catalogue) -> Speed:
    return measure(
        [passage.text for passage in passages],
        read=lambda text: read_claims(text, catalogue=catalogue),
        audit=lambda text: audit_alone(text, catalogue),
    )


if __name__ == "__main__":
    sys.exit(main())
