"""The program's own Python environment, `.venv`: made once, brought up to date when it must be."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import system_libraries
from trouble import SetUpError

_PIP_SETTINGS_THAT_MISLEAD = (
    "PIP_TARGET PIP_PREFIX PIP_ROOT PIP_PYTHON PIP_NO_DEPS PIP_DRY_RUN PIP_NO_BUILD_ISOLATION "
    "PIP_ONLY_BINARY PIP_NO_BINARY PIP_REQUIRE_HASHES PIP_IGNORE_INSTALLED PIP_REPORT "
    "PYTHONPATH PYTHONHOME VIRTUAL_ENV"
).split()


def prepare(root: Path, extra: str = "") -> str:
    """Make `.venv` under `root` ready, with the named extra of pyproject.toml if given.

    Returns:
        The path of its Python.

    Raises:
        SetUpError: if this Python is too old, or something could not be installed.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - the Python that runs this is anybody's
        raise SetUpError("Spasm Journal needs Python 3.11 or later.")
    home = root / ".venv"
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = home / "installed.json"
    wanted = {"project": hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest(), **_place(root)}
    found = _read(stamp)
    if not python.exists() or not _place(root).items() <= found.items():
        print("Preparing the environment (a few minutes, once) ...", flush=True)
        venv.create(home, with_pip=False, clear=True)
    extras = found.pop("extras", "").split() if found.get("project") == wanted["project"] else []
    if not stamp.exists() or not extras or (extra and extra not in extras):
        _install(python, f"{root}[{extra}]" if extra else str(root))
        stamp.write_text(json.dumps({**wanted, "extras": f"run {extra}"}), encoding="utf-8")
    return str(python)


def has_or_gets(python: str, package: str) -> bool:
    """Whether that Python has a package that not every computer can have, if need be by installing it now."""
    asked = [python, "-c", f"import {package}"]
    if subprocess.run(asked, stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return True
    command = [sys.executable, "-m", "pip", "--python", python, "install", "--no-input", "--quiet", package]
    return subprocess.run(command, env=_pip_settings(), check=False).returncode == 0


def _place(root: Path) -> dict[str, str]:
    """What an environment is tied to; when it changes, the environment must be made anew."""
    return {"python": sys.version, "base": sys.base_prefix, "root": str(root)}


def _read(stamp: Path) -> dict[str, str]:
    """What was installed, and for what; empty if that is not known."""
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}


def _install(python: Path, what: str) -> None:
    if importlib.util.find_spec("pip") is None:
        system_libraries.install_packages(["python3-pip"], "pip")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-input", "--quiet"]
    if subprocess.run([*command, "--editable", what], env=_pip_settings(), check=False).returncode:
        raise SetUpError("The Python packages could not be installed; the lines above say why.")


def _pip_settings() -> dict[str, str]:
    settings = {name: value for name, value in os.environ.items() if name not in _PIP_SETTINGS_THAT_MISLEAD}
    return settings | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
