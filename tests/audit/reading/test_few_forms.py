"""French and Spanish texts: simple forms are read and judged, and nothing else accuses anybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from lc_indicators.audit import Outcome, audit_text, language_of_text
from lc_indicators.audit.verdict import Audit
from lc_indicators.catalogue import Catalogue, load_catalogue
from lc_indicators.project import Answers, initiated

#: Place, what is measured, and its figures of 2016, 2020 and 2023.
FIGURES = {
    "fr": [
        ("Ville-Haute", "Population", ("184 940", "208 333", "268 005")),
        ("Port-Neuf", "Population", ("118 560", "123 208", "104 531")),
        ("Ville-Haute", "Taux de chômage", ("27,1", "26,0", "25,2")),
        ("Port-Neuf", "Taux de chômage", ("33,9", "35,5", "31,0")),
    ],
    "es": [
        ("Villa Alta", "Población", ("184.940", "208.333", "268.005")),
        ("Puerto Nuevo", "Población", ("118.560", "123.208", "104.531")),
        ("Villa Alta", "Tasa de paro", ("27,1", "26,0", "25,2")),
        ("Puerto Nuevo", "Tasa de paro", ("33,9", "35,5", "31,0")),
    ],
}
YEARS = ("2016", "2020", "2023")
HEADS = {"fr": "commune;indicateur;année;valeur;unité", "es": "municipio;indicador;año;valor;unidad"}
PEOPLE = {"fr": "habitants", "es": "habitantes"}
POINTS = {"fr": "points de pourcentage", "es": "puntos porcentuales"}
#: Risen and fallen: a verb, a noun, a sign.
WAYS = {
    "fr": (("augmenté", "une hausse", "+"), ("diminué", "une baisse", "−")),
    "es": (("aumentó", "un aumento", "+"), ("disminuyó", "una disminución", "−")),
}

#: Sentences that say a level x of the year s, a level y of t, and the change d between them.
FORMS = {
    "fr": [
        "Le {nom} de {lieu} était de {y} en {t}, contre {x} en {s}, soit {une} de {d}.",
        "Le {nom} de {lieu} est passé de {x} en {s} à {y} en {t}, soit {une} de {d}.",
        "Le {nom} de {lieu} a {verbe} de {d} entre {s} et {t}.",
        "De {s} à {t}, le {nom} de {lieu} a {verbe} de {d}.",
        "En {t}, le {nom} de {lieu} s’élevait à {y}, {une} de {d} par rapport à {s}.",
        "En {t}, le {nom} de {lieu} atteignait {y} ({signe}{d} par rapport à {s}).",
        "Le {nom} de {lieu} a {verbe} de {x} en {s} à {y} en {t}.",
        "Le {nom} de {lieu} a {verbe} de {x} à {y} entre {s} et {t}.",
    ],
    "es": [
        "La {nom} de {lieu} fue de {y} en {t}, frente a {x} en {s}, es decir, {une} de {d}.",
        "La {nom} de {lieu} pasó del {x} en {s} al {y} en {t}.",
        "La {nom} de {lieu} {verbe} un {d} entre {s} y {t}.",
        "De {s} a {t}, la {nom} de {lieu} {verbe} {d}.",
        "En {t}, la {nom} de {lieu} alcanzó {y} ({signe}{d} respecto a {s}).",
        "La {nom} de {lieu} {verbe} de {x} en {s} a {y} en {t}.",
        "La {nom} de {lieu} {verbe} del {x} al {y} entre {s} y {t}.",
    ],
}

#: True, or of something else than the data have: a part of the people, another definition, a plan.
OF_OTHERS = {
    "fr": """
En 2023, le taux de chômage des femmes de Ville-Haute atteint 28,4 %, contre 22,1 % pour les hommes.
À Ville-Haute, le taux de chômage des jeunes est passé de 41,2 % en 2016 à 38,0 % en 2023.
Le taux de chômage de longue durée de Ville-Haute était de 9,9 % en 2023.
La population active de Ville-Haute était de 120 000 habitants en 2023.
La population de Ville-Haute devrait atteindre 300 000 habitants en 2023.
L'objectif était un taux de chômage de 20 % en 2023 à Ville-Haute.
La population de Ville-Haute n'a pas atteint 300 000 habitants en 2023.
Le taux de chômage de Ville-Haute se situait entre 25 % et 26 % en 2023.
Sans les étudiants, le taux de chômage de Ville-Haute serait de 29,1 % en 2023.
Hors agriculture, le taux de chômage de Ville-Haute était de 29,1 % en 2023.
En données corrigées, le taux de chômage de Ville-Haute est de 24,9 % en 2023.
Selon une autre définition, le taux de chômage de Ville-Haute était de 19,9 % en 2023.
Fin 2022, le taux de chômage de Ville-Haute était de 25,9 %, et fin 2023 de 24,8 %.
Le taux de chômage de Ville-Haute est de 26,0 % en 2020, supérieur de 3,2 points à la moyenne nationale.
La population de la région de Port-Neuf était de 423 000 habitants en 2023.
La population de Ville-Haute est de 208 333 habitants en 2020, dont 102 000 femmes.
Entre 2016 et 2020, le chômage a augmenté de 1,6 point à Port-Neuf et diminué de 1,1 point à Ville-Haute.
""",
    "es": """
En 2023, la tasa de paro de las mujeres de Villa Alta alcanzó el 28,4 %, frente al 22,1 % de los hombres.
La tasa de paro juvenil de Villa Alta pasó del 41,2 % en 2016 al 38,0 % en 2023.
La tasa de paro de larga duración de Villa Alta fue del 9,9 % en 2023.
La población activa de Villa Alta era de 120.000 personas en 2023.
Se espera que la población de Villa Alta alcance 300.000 habitantes en 2023.
El objetivo era una tasa de paro del 20 % en 2023 en Villa Alta.
La población de Villa Alta no alcanzó 300.000 habitantes en 2023.
Sin los estudiantes, la tasa de paro de Villa Alta sería del 29,1 % en 2023.
Excluida la agricultura, la tasa de paro de Villa Alta fue del 29,1 % en 2023.
A finales de 2022, la tasa de paro de Villa Alta era del 25,9 %, y a finales de 2023 del 24,8 %.
La tasa de paro de Villa Alta fue del 26,0 % en 2020, 3,2 puntos superior a la media nacional.
La población de la comarca de Puerto Nuevo era de 423.000 habitantes en 2023.
Entre 2016 y 2020, el paro subió 1,6 puntos en Puerto Nuevo y bajó 1,1 puntos en Villa Alta.
""",
}

LANGUAGES = sorted(FIGURES)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Return the language of a project."""
    return str(request.param)


@pytest.fixture(scope="module")
def catalogue(language: str, tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Return the data of a project in that language alone."""
    folder = tmp_path_factory.mktemp(language)
    rows = (
        f"{place};{name};{year};{value};{'%' if _is_rate(name) else PEOPLE[language]}"
        for place, name, values in FIGURES[language]
        for year, value in zip(YEARS, values, strict=True)
    )
    (folder / "table.csv").write_text("\n".join([HEADS[language], *rows]), encoding="utf-8")
    [*_] = initiated(
        Answers(folder=folder / "own", tables=[folder / "table.csv"], languages=language, publisher="INS"),
        ask=None,
    )
    return load_catalogue(Path(folder / "own" / "data"))


def _is_rate(name: str) -> bool:
    return "de" in name.split()


def _number(printed: str) -> Decimal:
    return Decimal(printed.replace(" ", "").replace(".", "").replace(",", "."))


def _sentences(language: str, form: str, *, wrong: str = "") -> Iterator[str]:
    for place, name, values in FIGURES[language]:
        unit = "%" if _is_rate(name) else PEOPLE[language]
        for first, last in ((0, 1), (1, 2), (0, 2)):
            x, y = _number(values[first]), _number(values[last])
            size = abs(y - x) if _is_rate(name) else abs(y / x - 1) * 100
            change = f"{size:.1f}".replace(".", ",")
            verb, noun, sign = WAYS[language][y < x]
            yield form.format(
                nom=name.lower(), lieu=place, s=YEARS[first], t=YEARS[last], verbe=verb, une=noun, signe=sign,
                x=f"{values[first]} {unit}", y=f"{wrong or values[last]} {unit}",
                d=f"{change} {POINTS[language] if _is_rate(name) else '%'}",
            )  # fmt: skip


def _outcomes(audits: Iterator[Audit]) -> Counter[Outcome]:
    return Counter(verdict.outcome for audit in audits for verdict in audit.verdicts)


def test_true_sentences_are_supported_and_none_is_contradicted(language: str, catalogue: Catalogue) -> None:
    """Each form in each place, of what rose and what fell: at least two figures in three."""
    sentences = [one for form in FORMS[language] for one in _sentences(language, form)]
    found = _outcomes(audit_text(one, catalogue=catalogue) for one in sentences)

    assert 0 == found[Outcome.CONTRADICTED]
    assert found[Outcome.SUPPORTED] > 2 * found[Outcome.UNDECIDABLE]


def test_a_level_that_the_data_do_not_have_is_contradicted(language: str, catalogue: Catalogue) -> None:
    """In each form that names it with its year."""
    for form in FORMS[language][:2]:
        for sentence in _sentences(language, form, wrong="12,5"):
            if "%" in sentence.split(" en ")[0]:
                assert audit_text(sentence, catalogue=catalogue).is_contradicted, sentence


def test_what_is_said_of_others_accuses_nobody(language: str, catalogue: Catalogue) -> None:
    """These languages say behind a name what narrows it: an unknown word leaves a figure undecided."""
    for sentence in OF_OTHERS[language].strip().splitlines():
        assert not audit_text(sentence, catalogue=catalogue).is_contradicted, sentence


def test_the_audit_says_that_it_reads_simple_forms_alone(language: str, catalogue: Catalogue) -> None:
    """In a line of that language; a text in a language that is read whole has no such line."""
    text = OF_OTHERS[language]
    said = [note[language] for note in audit_text(text, catalogue=catalogue).notes]
    english = audit_text("The poverty rate was 12% in 2020, and it fell.", catalogue=catalogue)

    assert language == language_of_text(text)
    assert any(words in said[0] for words in ("tournures simples", "giros sencillos"))
    assert not any("simple" in note["en"] for note in english.notes)
