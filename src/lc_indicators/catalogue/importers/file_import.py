"""Import the tables of files: describe each in lines, and write its observations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.catalogue.file_outcomes import FileListener, FileOutcome, FileState, outcomes_of
from lc_indicators.catalogue.importers.formats import FORMATS
from lc_indicators.catalogue.importers.mapping import UNDECIDED, Imports, TableMapping, read_imports
from lc_indicators.catalogue.importers.observation_file import write_observations
from lc_indicators.catalogue.importers.proposal import proposed
from lc_indicators.catalogue.importers.source_table import SourceTable
from lc_indicators.catalogue.importers.summary import corner_of, summary_of
from lc_indicators.catalogue.importers.tables_in_file import Told, tables_in
from lc_indicators.catalogue.importers.to_observations import Imported, import_table, together
from lc_indicators.catalogue.importers.written_mapping import names_taken, write_mapping
from lc_indicators.catalogue.load import data_folder
from lc_indicators.errors import TableRefusedError, UnknownNameError
from lc_indicators.files import write_whole
from lc_indicators.language import NOTATIONS


@dataclass(frozen=True)
class ImportChoices:
    """What a person chooses for an import."""

    #: The name of the format of the files; "" to recognise it.
    form: str = ""
    #: The mapping to use; "" for the one that the title of a table names.
    table: str = ""
    #: The area and the notation of tables that do not say them.
    area: str = ""
    notation: str = ""
    #: The one sheet to read of a workbook; "" for all.
    sheet: str = ""
    #: Read only, and write nothing.
    dry_run: bool = False
    #: A file to write proposed mappings to.
    propose: Path | None = None
    #: Write proposed mappings into the data, and use those that leave nothing open.
    write_mapping: bool = False


def import_files(  # noqa: PLR0913 - the choices of a person
    files: Iterable[Path],
    *,
    form: str = "",
    table: str = "",
    area: str = "",
    notation: str = "",
    sheet: str = "",
    data: Path | None = None,
    dry_run: bool = False,
    propose: Path | None = None,
    write_mapping: bool = False,
    listener: FileListener | None = None,
) -> list[FileOutcome]:
    """Import the tables of *files* into the data, and return what came of each.

    Parameters
    ----------
    files : iterable of Path
        The files with the tables.
    form : str, optional
        The name of their format, one of ``FORMATS``; by default it is recognised in each.
    table : str, optional
        The mapping to use; by default the one that the title of a table names.
    area, notation : str, optional
        The area of all figures and how they are printed, where neither a table nor its mapping says so.
    sheet : str, optional
        The one sheet to read of a workbook; all by default.
    data : Path, optional
        The data folder; the project's own by default.
    dry_run : bool, optional
        Read only, and write nothing but *propose*.
    propose : Path, optional
        A file to write the mappings to that tables without one would need.
    write_mapping : bool, optional
        Write them into ``imports/`` of the data instead, and import what needs no completing.
    listener : callable, optional
        Is called with the outcome of each file as soon as it is known.

    Raises
    ------
    NoDataError, UnknownNameError, OutputError
        There is no data folder; no mapping, area or format has this name; a file cannot be written.
    """
    folder = data_folder(data)
    imports = read_imports(folder)
    if table and table not in imports.mappings:
        raise UnknownNameError("table", table, imports.mappings)
    if area and imports.places.coded(area) is None:
        raise UnknownNameError("area", area, imports.places.codes())
    if form and form not in FORMATS:
        raise UnknownNameError("format", form, FORMATS)
    if notation and notation not in NOTATIONS:
        raise UnknownNameError("notation", notation, NOTATIONS)
    chosen = ImportChoices(form, table, area, notation, sheet, dry_run, propose, write_mapping)
    work = _Work(folder, imports, chosen)
    outcomes = outcomes_of(files, work.read, listener)
    if propose and work.proposals:
        write_whole(propose, "\n".join(work.proposals).encode())
    return outcomes


class _Work:
    """The import of files one by one into one data folder."""

    def __init__(self, folder: Path, imports: Imports, chosen: ImportChoices) -> None:
        self._folder, self._imports, self._chosen = folder, imports, chosen
        self.proposals: list[str] = []

    def read(self, outcome: FileOutcome) -> None:
        """Describe the tables of a file, and import them."""
        content = outcome.file.read_bytes()
        tables = self._wanted(
            tables_in(content, self._imports.places, form=self._chosen.form, told=self._told)
        )
        done: dict[str, list[Imported]] = {}
        for place, one in enumerate(tables, 1):
            name = (
                outcome.file.name
                if len(tables) == 1
                else f"{outcome.file.name}, table {place} of {len(tables)}"
            )
            try:
                if isinstance(one, TableRefusedError):
                    raise one
                if imported := self._import(one, outcome, name):
                    done.setdefault(imported.mapping.table, []).append(imported)
            except TableRefusedError as error:
                if len(tables) == 1:
                    raise
                outcome.end(FileState.REFUSED, f"{name}: {error}")
        for parts in done.values():
            self._write(together(parts), outcome)

    def _wanted(
        self, tables: Sequence[SourceTable | TableRefusedError]
    ) -> list[SourceTable | TableRefusedError]:
        sheets = {one.sheet for one in tables if isinstance(one, SourceTable)}
        if not self._chosen.sheet:
            return list(tables)
        wanted = [one for one in tables if isinstance(one, SourceTable) and one.sheet == self._chosen.sheet]
        if not wanted:
            named = ", ".join(sorted(filter(None, sheets))) or "none"
            raise TableRefusedError(
                f"it has no table on a sheet {self._chosen.sheet!r}; its sheets with tables: {named}"
            )
        return list(wanted)

    def _told(self, title: str) -> Told:
        """Return what the mapping of a table and the command say of it."""
        named = self._imports.mappings.get(self._chosen.table) or self._imports.mapping_of_title(title)
        return Told(
            self._chosen.notation or (named.notation if named else ""),
            self._chosen.area or (named.area if named else ""),
        )

    def _import(self, table: SourceTable, outcome: FileOutcome, name: str) -> Imported | None:
        mapping = self._imports.mapping_of(table, named=self._chosen.table)
        lines = list(summary_of(table, self._imports, mapping))
        if self._chosen.dry_run:
            lines += corner_of(table)
        outcome.lines += [f"{name}: {line}" for line in lines]
        if mapping is None and (self._chosen.dry_run or self._chosen.propose):
            self._propose(table, outcome, name)
        if self._chosen.dry_run and mapping is None:
            return None
        if mapping is None and self._chosen.write_mapping:
            mapping = self._mapped(table, outcome, name)
        imported = import_table(table, self._imports, named=mapping.table if mapping else "")
        for what in imported.dropped:
            outcome.end(FileState.IN_PART, f"{name}: left out: {what}")
        return imported

    def _propose(self, table: SourceTable, outcome: FileOutcome, name: str) -> None:
        text = proposed(table, self._imports, file=outcome.file.stem, area=self._chosen.area).text
        if self._chosen.propose:
            self.proposals.append(text)
            outcome.lines.append(f"{name}: a mapping is proposed in {self._chosen.propose}")
        else:
            outcome.lines += [f"{name}: proposed: {line}" for line in text.splitlines()]

    def _mapped(self, table: SourceTable, outcome: FileOutcome, name: str) -> TableMapping:
        """Write the mapping that is proposed for a table into the data, and return it.

        Raises
        ------
        TableRefusedError
            A person has to complete it first.
        """
        made = proposed(
            table, self._imports, file=outcome.file.stem, area=self._chosen.area,
            taken=names_taken(self._folder) | self._imports.mappings.keys(),
        )  # fmt: skip
        write_mapping(made, self._folder)
        self._imports = read_imports(self._folder)
        outcome.lines.append(f"{name}: mapping written: imports/tables.csv, imports/tables/{made.name}.csv")
        if made.undecided:
            again = "" if table.title else f" --table {made.name}"
            raise TableRefusedError(
                f"its mapping has {UNDECIDED} where you decide ({'; '.join(made.undecided)}): complete it, "
                f"and import again{again}"
            )
        return self._imports.mappings[made.name]

    def _write(self, imported: Imported, outcome: FileOutcome) -> None:
        if self._chosen.dry_run:
            return
        path = write_observations(imported, self._folder).relative_to(self._folder).as_posix()
        outcome.lines.append(f"{outcome.file.name}: observations: {len(imported.rows)} in {path}")
