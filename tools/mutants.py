"""Change the arithmetic a little, one place at a time, and see whether a test notices.

What came of it stands in docs/explanation/mutation.md.
Needs cosmic-ray and mutmut, whose operators make the changes.  Tests run on a copy, in forks of this process.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from types import ModuleType

from mutating import Mutant, mutants

ROOT = Path(__file__).resolve().parents[1]
CHANGED = ("src/lc_indicators/numbers", "src/lc_indicators/metrics")
COPIED = ("src", "tests", "data", "pyproject.toml")

#: The quickest tests first: most mutants die there.
QUICK = (
    *("tests/test_cases.py", "tests/metrics/test_guards.py", "tests/metrics/test_series.py"),
    *("tests/metrics/test_rules.py", "tests/metrics/test_worked_example.py"),
    *("tests/numbers/test_sums.py", "tests/numbers/test_rounding.py", "tests/numbers/test_linear.py"),
)
SLOW = (
    *("tests/metrics/test_rank.py", "tests/metrics/test_metrics.py", "tests/numbers/test_linear_formulas.py"),
    *("tests/metrics/test_soundness.py", "tests/metrics/test_standing_alone.py", "tests/figure"),
    *("tests/metrics/test_frames.py", "tests/metrics/test_own_metric.py", "tests/errors/test_arguments.py"),
    *("src/lc_indicators/numbers", "src/lc_indicators/metrics"),
)
#: Tests, and how many examples hypothesis makes; a mutant that survives one stage goes to the next.
STAGES = ((QUICK, 5), (SLOW, 10), ((*QUICK, *SLOW), 100))
#: The warning: hypothesis is here before pytest can look at its assertions.
OPTIONS = (
    *("-q", "-x", "--tb=line", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
#: Processor seconds of a stage; a mutant that needs more does not end.
SECONDS = 60


class Copy:
    """A copy of the project whose files are mutated, and the tests on it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.loaded = folder, folder / "loaded.txt"
        for name in COPIED:
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, folder / name)

    def warmed(self) -> bool:
        """Return whether the tests pass without a change; what they import is imported here from then on."""
        hypothesis = importlib.import_module("hypothesis")
        for _, examples in STAGES:
            # Whether there is a counterexample matters, not how small it can be made.
            phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
            hypothesis.settings.register_profile(
                f"mutants-{examples}", derandomize=True, deadline=None, max_examples=examples, phases=phases
            )
        sys.dont_write_bytecode = False
        passed = all(self.passes(*stage) for stage in STAGES)
        # Compiled tests and modules stay in the copy; nothing is compiled from a mutant.
        sys.dont_write_bytecode = True
        for name in self.loaded.read_text(encoding="utf-8").split():
            importlib.import_module(name)
        return passed

    def survived(self, mutant: Mutant) -> bool:
        """Return whether every stage passes with the mutant in place."""
        place = self.folder / mutant.file
        original = place.read_text(encoding="utf-8")
        place.write_text(mutant.source, encoding="utf-8")
        try:
            return all(self.passes(*stage) for stage in STAGES)
        finally:
            place.write_text(original, encoding="utf-8")

    def passes(self, tests: tuple[str, ...], examples: int) -> bool:
        """Return whether the tests pass in a process of their own."""
        child = os.fork()
        if not child:
            os._exit(self._tested([*OPTIONS, f"--hypothesis-profile=mutants-{examples}", *tests]))
        return os.waitpid(child, 0)[1] == 0

    def _tested(self, arguments: list[str]) -> int:
        os.chdir(self.folder)
        os.environ |= {"PYTHONPATH": str(self.folder / "src"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        sys.path[:0] = [str(self.folder / "src"), str(self.folder)]
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        code = int(importlib.import_module("pytest").main(arguments))
        if not sys.dont_write_bytecode:
            foreign = (name for name, one in sys.modules.items() if _is_foreign(name, one))
            self.loaded.write_text("\n".join(foreign), encoding="utf-8")
        return code


def _is_foreign(name: str, module: ModuleType) -> bool:
    # Pytest loads hypothesis' plugin by itself.
    return "site-packages" in (getattr(module, "__file__", None) or "") and not name.startswith("_hypothesis")


def main() -> int:
    """Try every mutant that the results do not hold yet, note how it ended, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("results", type=Path, help="one JSON line a mutant; what is there is not tried again")
    parser.add_argument("--only", default="", help="files whose path holds this")
    parser.add_argument("--every", type=int, default=1, help="of each file every so many-th mutant: a sample")
    wanted = parser.parse_args()
    wanted.results.touch()
    lines = map(json.loads, wanted.results.read_text(encoding="utf-8").splitlines())
    known = {(one["file"], one["source"]): one["end"] for one in lines}
    places = (
        place for name in CHANGED for place in (sorted((ROOT / name).glob("[!_]*.py")) or [ROOT / name])
    )
    files = [str(place.relative_to(ROOT)) for place in places]
    with tempfile.TemporaryDirectory(prefix="lc-indicators-mutants-") as folder:
        copy = Copy(Path(folder))
        if not copy.warmed():
            print("The tests fail without any change: make test says why.", file=sys.stderr)
            return 2
        for file in (file for file in files if wanted.only in file):
            ends: Counter[str] = Counter()
            made = mutants(file, (ROOT / file).read_text(encoding="utf-8"))
            for mutant in islice(made, None, None, wanted.every):
                end = known.get((mutant.file, mutant.source))
                if not end:
                    end = "survived" if copy.survived(mutant) else "killed"
                    with wanted.results.open("a", encoding="utf-8") as out:
                        print(json.dumps({**asdict(mutant), "end": end}, ensure_ascii=False), file=out)
                ends[end] += 1
            print(f"| `{file}` | {ends.total()} | {ends['killed']} | {ends['survived']} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
