"""What the repository promises to whoever clones it."""

from __future__ import annotations

import hashlib
import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

import onrecord

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
SEEDS = {
    "000_e7974f48dbd93f81.txt": "db29e5392e78a04bd53baa90eaf69ffa98ae7d03bb2c788b4ea7399123e85ceb",
    "001_e3c1a88b281c60a0.txt": "28aed5b0510a9e47b3006dd41385b40a54887c4ac9b3e6d1ea2f633588afef08",
    "002_b4d602b90b1a9e54.txt": "48e44dcbd6f56bb63b6df231e4c21bcf9d141289c2de4fc6e176e978a6ee5e7b",
    "003_0170085a981de471.txt": "b3133ca3ed4ac6b819629e65b58844d573f0d3fc0c8be61e2e9aa029c2cd7b8d",
    "004_878eddaab48aaff6.txt": "2114b7b792d2ef1fe622480c82ba0998bb5727834b6157701d8b98fe774e5d4a",
}

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def requirements(lock: str) -> dict[str, list[str]]:
    """The hashes of each requirement of a lock, by its line without them."""
    text = re.sub(r"#.*", "", (ROOT / lock).read_text(encoding="utf-8"))
    lines = text.replace("\\\n", " ").splitlines()
    return {
        line.split("--hash")[0].strip(): re.findall(r"--hash=sha256:([0-9a-f]{64})\b", line)
        for line in lines
        if line.strip()
    }


def declared() -> list[str]:
    """Everything that pyproject.toml asks for by name."""
    project = PROJECT["project"]
    groups = [*project["optional-dependencies"].values(), *PROJECT["dependency-groups"].values()]
    asked = [
        *PROJECT["build-system"]["requires"],
        *project["dependencies"],
        *(item for group in groups for item in group),
    ]
    return [item for item in asked if isinstance(item, str)]


def name_of(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0].lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_no_machine(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert not re.findall(r"\S*(?:://|--\w*(?:index|links|host)|@ ?file|(?<!\S)[/~]\w)\S*", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_and_hashes_everything(lock: str) -> None:
    locked = requirements(lock)

    assert len(locked) > 50
    assert [line for line in locked if not re.match(r"[a-z0-9-]+==[\w.]+( ;|$)", line)] == []
    assert [line for line, hashes in locked.items() if not hashes] == []


def test_the_test_lock_is_the_other_one_with_more_in_it() -> None:
    site, test = (requirements(lock) for lock in LOCKS)

    assert {line: test.get(line) for line in site} == site


def test_the_lock_holds_everything_that_is_asked_for() -> None:
    """All but what only a benchmark stands beside: large peers that no test and no site needs."""
    locked = {name_of(line) for line in requirements("requirements-test.lock")}
    peers = {name_of(requirement) for requirement in PROJECT["dependency-groups"]["bench"]}

    assert {name_of(requirement) for requirement in declared()} - peers <= locked


def test_every_dependency_is_bounded_on_both_sides() -> None:
    loose = [
        requirement
        for requirement in declared()
        if "==" not in requirement and not (">=" in requirement and ",<" in requirement)
    ]

    assert loose == []


def test_jinja_stays_within_the_minor_release_whose_compiler_we_override() -> None:
    major, minor, *_ = version("jinja2").split(".")
    (jinja,) = (each for each in declared() if name_of(each) == "jinja2")
    assert jinja.endswith(f",<{major}.{int(minor) + 1}")


def test_every_python_that_contributors_are_promised_is_classified() -> None:
    said = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    promised = re.search(r"You need Python 3\.(\d+) to 3\.(\d+)", said)
    assert promised is not None
    first, last = map(int, promised.groups())
    prefix = "Programming Language :: Python :: 3."
    classified = [each for each in PROJECT["project"]["classifiers"] if each.startswith(prefix)]
    assert classified == [f"{prefix}{minor}" for minor in range(first, last + 1)]


def test_the_seeds_are_as_they_were_collected() -> None:
    files = {path.name: path.read_bytes() for path in (ROOT / "seeds").iterdir()}

    assert {name: hashlib.sha256(data).hexdigest() for name, data in files.items()} == SEEDS


def test_git_leaves_the_bytes_of_the_seeds_alone() -> None:
    paths = [f"seeds/{name}" for name in SEEDS]
    told = subprocess.run(
        ["git", "check-attr", "text", "--", *paths],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()

    assert told == [f"{path}: text: unset" for path in paths]


def test_the_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert f"## [{onrecord.__version__}]" in changelog


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(onrecord.__file__).parent / "py.typed").is_file()
