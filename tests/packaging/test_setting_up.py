"""The two commands set everything up, or say in plain words what a person must do first."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
import environment
import system_libraries
import virtual_screen
from system_libraries import Need
from trouble import SetUpError

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been installed; nothing is."""
    asked: list[str] = []

    def create(home: Path, *, with_pip: bool, clear: bool) -> None:
        asked.append("new")
        shutil.rmtree(home, ignore_errors=True)
        (home / "bin").mkdir(parents=True)
        (home / "bin" / "python").touch()

    monkeypatch.setattr("venv.create", create)
    monkeypatch.setattr(environment, "_install", lambda python, what: asked.append(what))
    return asked


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("[project]")
    return tmp_path


@linux
def test_installs_once(project: Path, installed: list[str]) -> None:
    environment.prepare(project)
    environment.prepare(project)
    assert installed == ["new", str(project)]


@linux
def test_adds_what_the_checks_need(project: Path, installed: list[str]) -> None:
    environment.prepare(project)
    environment.prepare(project, extra="dev")
    environment.prepare(project)
    environment.prepare(project, extra="dev")
    assert installed == ["new", str(project), f"{project}[dev]"]


@linux
def test_installs_again_when_the_project_changes(project: Path, installed: list[str]) -> None:
    environment.prepare(project, extra="dev")
    (project / "pyproject.toml").write_text("[project]\nname = 'other'")
    environment.prepare(project)
    assert installed == ["new", f"{project}[dev]", str(project)]


@linux
@pytest.mark.parametrize("text", ["", "[]", "{", '{"extras": "run"}'])
def test_begins_anew_when_it_cannot_tell(project: Path, installed: list[str], text: str) -> None:
    environment.prepare(project)
    (project / ".venv" / "installed.json").write_text(text)
    environment.prepare(project)
    assert installed == ["new", str(project)] * 2


@linux
def test_finds_what_is_missing() -> None:
    system_libraries.install_missing([Need("libc.so.6", "libc6"), Need("sh", "dash")])


@linux
@pytest.mark.parametrize("thing", ["/no/such.service", "gi.no_such_module", "no-program", "libno.so.1"])
def test_finds_nothing_that_is_not_there(thing: str) -> None:
    assert not system_libraries.is_there(thing)


@linux
def test_finds_files() -> None:
    assert system_libraries.is_there("/bin/sh")


def test_what_runs_in_a_window_is_there() -> None:
    assert all((dev.ROOT / path).is_file() for path in dev.IN_A_WINDOW)


@linux
def test_says_the_one_line_when_not_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: "apt-get" if name == "apt-get" else None)
    with pytest.raises(SetUpError, match="sudo apt-get install --yes --no-install-recommends libno1 noprog"):
        system_libraries.install_missing([Need("libno.so.1", "libno1"), Need("no-program", "noprog")])


@linux
def test_names_what_is_missing_without_apt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(SetUpError, match=r"libno\.so\.1"):
        system_libraries.install_missing([Need("libno.so.1", "libno1")])


@linux
def test_says_so_without_a_screen(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(system_libraries, "install_missing", lambda needs: None)
    assert dev.main(["run"]) == 2
    assert capfd.readouterr().err.startswith("There is no screen to open a window on.")


@linux
def test_a_screen_that_is_gone_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":9999")
    assert not virtual_screen.can_open_windows()


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["--journal", "mine"], True),
        (["--journal=mine"], True),
        (["--help"], False),
        (["demo", "file"], False),
        (["--journal", "mine", "report"], False),
        (["--journal=mine", "report"], False),
    ],
)
def test_only_a_window_needs_a_screen(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], opens: bool
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert dev._opens_a_window(arguments) is opens


@pytest.mark.parametrize(
    "arguments", [["--help"], ["demo", "a file", "--seed", "7"], ["--journal", "mine", "report"], ["--", "x"]]
)
def test_leaves_arguments_as_they_are(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    commands: list[list[str]] = []

    def note(command: list[str], **_settings: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setattr(system_libraries, "install_missing", lambda needs: None)
    monkeypatch.setattr(environment, "prepare", lambda root: "python")
    monkeypatch.setattr(subprocess, "run", note)
    assert dev.main(["run", *arguments]) == 3
    assert commands == [["python", "-m", "spasmjournal", *arguments]]


@pytest.mark.parametrize("arguments", [[], ["tset"], ["test", "faster"]])
def test_bad_use_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ending:
        dev.main(arguments)
    assert ending.value.code == 2
    assert "error:" in capsys.readouterr().err
