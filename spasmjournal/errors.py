"""Everything that can go wrong and is not a mistake of the program.

Each error says in one sentence what happened and what to do next. `says` is the English
template, `fields` what it is filled with; `i18n.sentence` gives the translated text.
"""

from typing import ClassVar


class JournalError(Exception):
    """A known trouble: the person is told, nothing stored is lost, work goes on."""

    says: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.says.format(**fields))


class BadAnswer(JournalError):
    """Something a person typed cannot be kept as it is."""


class EndBeforeStart(BadAnswer):
    """A period or a spasm would end before it starts."""

    says = "The end lies before the start. Please set a later end or an earlier start."


class BeforeTheJournal(BadAnswer):
    """A period ends before the oldest entry."""

    says = "The journal begins on {first}, and nothing is told of the time before. Please set a later end."


class InTheFuture(BadAnswer):
    """An event is said to have happened later than now."""

    says = "That moment is still to come. Please choose one up to now."


class IntensityOutOfRange(BadAnswer):
    """An intensity is not a whole number from 0 to 10."""

    says = "Intensity goes from 0 to 10, and {given} is not among them. Please choose one of these."


class NumberOutOfRange(BadAnswer):
    """A duration, an amount or a waiting time that cannot be."""

    says = "{given} is not possible here: it goes from {lowest} to {highest}. Please correct it."


class TextTooLong(BadAnswer):
    """A text is longer than a journal keeps."""

    says = "This text has {length} characters, and {limit} is the most that is kept. Please shorten it."


class NoPlace(BadAnswer):
    """A spasm has no place."""

    says = "Please choose at least one place on the body."


class UnknownRegion(BadAnswer):
    """A place names a region that the body map does not have."""

    says = "The body map has no region called {region}. Please choose the place again."


class NoName(BadAnswer):
    """A remedy has no name."""

    says = "Please give the remedy a name."


class NameTaken(BadAnswer):
    """Two remedies would have the same name."""

    says = "There is a remedy called {name} already. Please choose another name."


class DayTaken(BadAnswer):
    """A day would have two check-ins."""

    says = "There is a check-in for {day} already. Delete that one first, or leave this one in the bin."


class NotThere(JournalError):
    """An entry was asked for that is not, or no longer, in the journal."""

    says = "This entry is no longer in the journal. It may have been deleted in the meantime."


class NotAJournal(JournalError):
    """The file is something else."""

    says = "{path} is not a Spasm Journal file. Please choose another file; this one was left as it is."


class JournalIsNewer(JournalError):
    """The file was written by a later version of the program."""

    says = (
        "{path} was written by a newer Spasm Journal. Please update the program; the file was left as it is."
    )


class JournalIsOpen(JournalError):
    """Another window or program has the file."""

    says = "{path} is already open in another window. Please close it there first."


class JournalIsLocked(JournalError):
    """The file is encrypted and no key was given."""

    says = "{path} is locked. Please give its passphrase, or the key on its recovery sheet."


class KeyDoesNotFit(JournalError):
    """The key is whole, and is that of another journal."""

    says = "This key belongs to another journal than {path}. Please take the recovery sheet of this one."


class AlreadyLocked(JournalError):
    """A passphrase would be added to a journal that has one."""

    says = "{path} has a passphrase already. Please change that one."


class NotLocked(JournalError):
    """A passphrase would be changed that there is not."""

    says = "{path} has no passphrase. Please add one first."


class PassphrasesDiffer(BadAnswer):
    """A new passphrase was typed twice, and not alike."""

    says = "The two passphrases are not the same. Please type them again."


class NoPassphrase(BadAnswer):
    """A passphrase is empty."""

    says = "Please choose a passphrase of at least one letter or digit; a few words are best."


class PassphraseDoesNotFit(JournalError):
    """The key file is whole, and another passphrase opens it."""

    says = "That passphrase does not open the journal. Please try again, or take the recovery sheet."


class TooManyTries(JournalError):
    """Passphrases that did not fit came too fast."""

    says = "Several passphrases did not fit. Please try again in a moment ({seconds} s)."


class KeyFileMissing(JournalError):
    """The small file beside a locked journal is gone."""

    says = "The key file {path} is missing. Please open the journal with its recovery sheet."


class KeyFileDamaged(JournalError):
    """The small file beside a locked journal is not what was written."""

    says = "The key file {path} is damaged. Please open the journal with its recovery sheet."


class RecoveryKeyIncomplete(BadAnswer):
    """What was typed from a recovery sheet is too short or too long."""

    says = "The sheet has {wanted} letters and digits, and {given} were typed. Please compare them."


class RecoveryKeyMistyped(BadAnswer):
    """What was typed from a recovery sheet has mistakes; their groups are known."""

    says = "Something is mistyped in these groups: {groups}. Please compare them with the recovery sheet."


class CannotWrite(JournalError):
    """The file or its folder cannot be written."""

    says = "{path} cannot be written ({reason}). Please choose another place, or make room there."


class JournalIsGone(JournalError):
    """There is no journal at a path, only copies of one."""

    says = "{path} is not there any more, but there are copies of it. Please put one of them back."


class FolderAway(JournalError):
    """The second folder for copies is not there now."""

    says = "{path} is not there. Please plug in what it is on, or choose another folder for copies."


class CannotRead(JournalError):
    """The file cannot be read."""

    says = "{path} cannot be read ({reason}). Please check the file and its permissions."


class JournalIsDamaged(JournalError):
    """The file is a journal, but SQLite cannot make sense of it."""

    says = "{path} is damaged ({reason}). Please put a copy back, or have what can be read saved from it."


class JournalIsClosed(JournalError):
    """Something was asked of a journal that was closed in the meantime."""

    says = "{path} was closed in the meantime. Please open it again."


class CopyFailed(JournalError):
    """A copy was made, and what stands in it is not what was copied."""

    says = "The copy {path} did not turn out whole ({reason}). Please try again, or choose another folder."


class NothingToSalvage(JournalError):
    """Not even the list of tables can be read in a damaged file."""

    says = "Nothing in {path} can be read any more. Please open a copy made earlier."


class SaveFailed(JournalError):
    """The disk refused what was to be saved."""

    says = "This could not be saved ({reason}). Nothing you typed is lost; please make room and save again."


class UpgradeFailed(JournalError):
    """The file could not be brought to the form this program writes."""

    says = "{path} could not be upgraded ({reason}). It is as it was before; a copy lies beside it."


class NotOpened(JournalError):
    """Opening met a mistake of the program."""

    says = "{path} could not be opened. The program made a mistake; the file was left as it was."


class NoScreen(JournalError):
    """There is no screen to open a window on."""

    says = "There is no screen to open a window on. Please start this from a desktop session."


class OneIsMadeUp(JournalError):
    """A journal of made-up entries would be merged with a person's own."""

    says = "One of the two journals holds made-up entries only. Please choose a copy of your own journal."


class SameJournal(JournalError):
    """The journal that is open would be brought into itself."""

    says = "{path} is the journal that is open. Please choose the copy from the other computer."


class AlreadyThere(JournalError):
    """A file that would be written exists."""

    says = "{path} exists already. Please choose another name or move the file away."


class FileNotUnderstood(JournalError):
    """A file to be imported is no export of a journal, or was changed."""

    says = "{path} is no whole export of a journal (see {where}). Please choose another file."


class FileMissing(JournalError):
    """A file that was named does not exist."""

    says = "There is no file {path}. Please check the name."


class ResourceMissing(JournalError):
    """A file that belongs to the program is gone."""

    says = "The program's own file {name} is missing. Please install Spasm Journal again."
