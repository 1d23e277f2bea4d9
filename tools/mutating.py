"""Small changes of a Python file, one at a time: what cosmic-ray and mutmut would change, each once."""

from __future__ import annotations

import ast
import difflib
import importlib
from collections.abc import Iterator
from dataclasses import dataclass

#: Parts of names of cosmic-ray's operators: what gives type errors only, or the same in other words.
SENSELESS = ("BitAnd", "BitOr", "BitXor", "LShift", "RShift", "Invert", "_Is", "Variable")
#: One wrong operation in place of another is enough: these come beside + − × ÷.
REPEATED = ("_FloorDiv", "_Mod", "_Pow")
#: Of mutmut: what cosmic-ray has not.
WORDS_AND_ARGUMENTS = (
    *("operator_string", "operator_assignment", "operator_augmented_assignment", "operator_dict_arguments"),
    *("operator_arg_removal", "operator_symmetric_string_methods_swap", "operator_lambda"),
    *("operator_unsymmetrical_string_methods_swap", "operator_match", "operator_if_exp"),
)


@dataclass(frozen=True)
class Mutant:
    """One file with one change."""

    file: str
    tool: str
    #: What the change did, as a diff without context.
    change: str
    source: str


def mutants(file: str, original: str) -> Iterator[Mutant]:
    """Yield every mutant of a file that compiles and changes more than a type or a docstring."""
    seen = {"", _executed(original)}
    for tool, source in (*_of_cosmic_ray(original), *_of_mutmut(original)):
        executed = _executed(source)
        if executed not in seen:
            seen.add(executed)
            lines = difflib.unified_diff(original.splitlines(), source.splitlines(), lineterm="", n=0)
            yield Mutant(file, tool, "\n".join([*lines][2:]), source)


def _of_cosmic_ray(original: str) -> Iterator[tuple[str, str]]:
    plugins, mutating = (importlib.import_module(f"cosmic_ray.{name}") for name in ("plugins", "mutating"))
    for name in sorted(plugins.operator_names()):
        if any(part in name for part in SENSELESS) or name.endswith(REPEATED):
            continue
        at = 0
        while source := mutating.mutate_code(original, plugins.get_operator(name)(), at):
            yield f"cosmic-ray {name.removeprefix('core/')}", source
            at += 1


def _of_mutmut(original: str) -> Iterator[tuple[str, str]]:
    cst, mutators = importlib.import_module("libcst"), importlib.import_module("mutmut.mutation.mutators")
    module = cst.parse_module(original)
    nodes, waiting = [], [module]
    while waiting:
        nodes.append(waiting.pop())
        waiting.extend(nodes[-1].children)
    for kind, operator in mutators.mutation_operators:
        if operator.__name__ in WORDS_AND_ARGUMENTS:
            for node in (node for node in nodes if isinstance(node, kind)):
                for new in operator(node):
                    yield f"mutmut {operator.__name__}", module.deep_replace(node, new).code
                    if operator.__name__ == "operator_string":
                        break  # a word spoilt once is enough: the others are the same in capitals


def _executed(source: str) -> str:
    """Return what Python executes, without annotations and docstrings; nothing for what does not compile."""
    try:
        tree = ast.parse(source)
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return ""
    nothing = ast.Constant(None)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = nothing
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value = nothing
    return ast.unparse(tree)
