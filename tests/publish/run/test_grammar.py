from __future__ import annotations

import subprocess
import sys

#: Prints whether the grammar was compiled, what is said of two addresses, and whether it is compiled now.
CODE = """
import sys
from lc_indicators.publish.run.warm import put_off_grammar
put_off_grammar()
import jsonschema
print("lark" in sys.modules)
schema, kind = {"type": "string", "format": "iri"}, jsonschema.Draft202012Validator
for address in ("https://example.vn/Lai Châu", "https://example.vn/LaiChâu"):
    print(kind(schema, format_checker=kind.FORMAT_CHECKER).is_valid(address))
print("lark" in sys.modules)
from rfc3987_syntax import parse
print(parse.__module__)
"""


def test_the_grammar_is_compiled_when_it_is_used_and_not_before() -> None:
    """Importing what imports jsonschema costs nobody a grammar; checking an address still works."""
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)

    assert ["False", "False", "True", "True", "rfc3987_syntax.syntax_helpers"] == done.stdout.split()


def test_where_it_is_compiled_already_it_stays() -> None:
    """What another library uses is left alone."""
    code = (
        "import rfc3987_syntax as before; from lc_indicators.publish.run.warm import put_off_grammar; "
        "put_off_grammar(); import rfc3987_syntax as after; print(before is after)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "True" == done.stdout.strip()
