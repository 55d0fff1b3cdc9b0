"""Starting Riskdesk as a program of its own: what it loads, where it writes, and how it ends."""

import ctypes
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_files import an_xlsx, respoken
from spoilt_file import SOUND, as_text

from riskdesk.cli.arguments import parsed
from riskdesk.cli.display import window_can_open
from riskdesk.cli.program import guarded
from riskdesk.config.resources import seed
from riskdesk.importers.read_file import read_assessment_file

ROOT = Path(__file__).parents[2]
SEED = str(seed("nrf-offer.yaml"))
WITHOUT_DISPLAY = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2  # of Linux: see prctl(2), capabilities(7)
TELL_LOADED = """
import sys
from riskdesk.__main__ import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
sys.stderr.write(" ".join(sys.modules))
"""


@pytest.fixture
def riskdesk(tmp_path, own_folders):
    """Runs Riskdesk as a program in an empty folder, in a home of its own."""

    def run(*arguments, code=None, **options):
        environment = {**WITHOUT_DISPLAY, "HOME": str(own_folders), **options.pop("env", {})}
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            environment.setdefault(name, os.environ[name])
        started = ["-c", code] if code else ["-m", "riskdesk"]
        return subprocess.run(
            [sys.executable, *started, *map(str, arguments)],
            env={**environment, "PYTHONPATH": str(ROOT)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            **options,
        )

    return run


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], {"PySide6", "numpy", "pydantic", "alembic", "sqlalchemy", "yaml", "typst"}),
        (["list"], {"PySide6", "numpy", "pydantic", "alembic", "sqlalchemy.orm", "yaml", "typst", "pypdf"}),
        (["analyse", SEED], {"PySide6", "sqlalchemy", "typst", "pypdf", "pyqtgraph"}),
        (["read", SEED], {"PySide6", "numpy", "sqlalchemy", "typst", "pypdf", "lxml", "trafilatura"}),
        (["compare", SEED, SEED], {"PySide6", "sqlalchemy", "typst", "pypdf", "pyqtgraph"}),
        (["schema"], {"PySide6", "sqlalchemy", "numpy"}),
    ],
)
def test_a_command_loads_only_what_it_needs(riskdesk, arguments, unwanted):
    loaded = set(riskdesk(*arguments, code=TELL_LOADED).stderr.split())
    assert "riskdesk.cli.arguments" in loaded
    assert not loaded & unwanted


class TestWithoutAWindow:
    @pytest.mark.parametrize("env", [{}, {"QT_QPA_PLATFORM": "xcb"}, {"DISPLAY": ":7531"}])
    def test_the_main_job_is_done(self, riskdesk, tmp_path, env):
        ended = riskdesk(env=env)
        assert ended.returncode == 0, ended.stderr
        assert ended.stderr == "There is no display, so Riskdesk does its main job without a window.\n"
        assert "1.  Limited security cooperation" in ended.stdout
        assert ended.stdout.endswith(f"The report is {tmp_path / 'riskdesk-report.pdf'}\n")
        assert read_assessment_file(tmp_path / "riskdesk-report.pdf").assessment.id == "nrf-offer"

    def test_a_second_time_the_report_is_replaced_and_nothing_is_loaded_twice(self, riskdesk, tmp_path):
        (tmp_path / "riskdesk-report.pdf").write_text("old")
        for _turn in range(2):
            assert riskdesk("--quiet").returncode == 0
        assert (tmp_path / "riskdesk-report.pdf").read_bytes().startswith(b"%PDF")
        assert len(json.loads(riskdesk("list", "--json").stdout)["assessments"]) == 1

    def test_with_a_file_it_is_imported_and_taken_to_its_report(self, riskdesk, tmp_path):
        (tmp_path / "a.json").write_text(as_text(SOUND))
        answer = json.loads(riskdesk("a.json", "--json").stdout)
        assert answer["assessment"] == "A"
        assert answer["report"] == str(tmp_path / "riskdesk-report.pdf")
        assert read_assessment_file(tmp_path / "riskdesk-report.pdf").assessment.title == "A"

    def test_a_brief_alone_is_imported_and_has_nothing_to_compare_yet(self, riskdesk, tmp_path):
        (tmp_path / "offer.txt").write_text("The offer\n\nIt was made.")
        ended = riskdesk("offer.txt")
        assert ended.returncode == 0
        assert "Made the assessment “The offer”" in ended.stderr
        assert "Add an option and a dimension to see results." in ended.stderr
        assert not (tmp_path / "riskdesk-report.pdf").exists()

    def test_where_no_report_can_be_written_the_ranking_is_still_told(self, riskdesk, tmp_path):
        (tmp_path / "riskdesk-report.pdf").mkdir()
        ended = riskdesk()
        assert ended.returncode == 3
        assert "1.  Limited security cooperation" in ended.stdout
        assert "The report is" not in ended.stdout
        assert "is a folder" in ended.stderr
        answer = json.loads(riskdesk("--json").stdout)
        assert (answer["report"], len(answer["problems"])) == (None, 1)
        assert len(answer["outcomes"]) == 5

    def test_a_folder_that_is_gone_takes_no_report(self, riskdesk, tmp_path):
        (tmp_path / "gone").mkdir()
        leave = "import os, sys; from riskdesk.__main__ import main; os.chdir('gone'); os.rmdir('../gone'); "
        ended = riskdesk(code=leave + "sys.exit(main())")
        assert ended.returncode == 3, ended.stderr
        assert "1.  Limited security cooperation" in ended.stdout

    def test_a_display_that_does_not_answer_is_none(self, monkeypatch):
        monkeypatch.setenv("DISPLAY", ":7531")
        monkeypatch.setenv("WAYLAND_DISPLAY", "nowhere")
        assert not window_can_open()


class TestEnding:
    def test_a_reader_that_went_away_is_no_fault(self, riskdesk):
        reader, writer = os.pipe()
        os.close(reader)
        command = [sys.executable, "-m", "riskdesk", "schema"]
        with subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE, cwd=ROOT) as started:
            os.close(writer)
            _out, err = started.communicate(timeout=60)
        assert (started.returncode, err) == (0, b"")

    def test_what_is_meant_for_the_log_is_not_told(self, riskdesk, tmp_path):
        lie = {"xl/sharedStrings.xml": lambda text: text.replace('uniqueCount="', 'uniqueCount="400000000')}
        (tmp_path / "a.xlsx").write_bytes(respoken(an_xlsx(), lie))
        ended = riskdesk("read", "a.xlsx")
        assert ended.returncode == 3
        assert ended.stderr.startswith("The reader of “a.xlsx” broke down")

    def test_a_fault_is_a_sentence_that_names_the_log(self, capsys):
        def broken(options, terminal):
            raise KeyError("secret title")

        assert guarded(broken, parsed(["list"])) == 70
        err = capsys.readouterr().err
        assert err.startswith("This is a fault in Riskdesk. The log ")
        assert err.count("\n") == 1
        log = Path(err.split("The log ")[1].split(" says more")[0])
        assert "Traceback" in log.read_text()

    def test_a_fault_is_told_in_json_where_that_was_asked_for(self, capsys):
        def broken(options, terminal):
            raise KeyError("secret title")

        assert guarded(broken, parsed(["list", "--json"])) == 70
        (problem,) = json.loads(capsys.readouterr().out)["problems"]
        assert problem["what"].startswith("This is a fault in Riskdesk.")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="the device that is always full is Linux's")
    @pytest.mark.parametrize("arguments", [["schema"], ["analyse", "nothing", "--json"]])
    def test_an_answer_that_cannot_be_written_is_no_fault(self, riskdesk, arguments):
        with open("/dev/full", "w") as full:
            command = [sys.executable, "-m", "riskdesk", *arguments]
            ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, text=True, check=False)
        assert ended.returncode == 4
        assert ended.stderr.endswith("The answer could not be written (No space left on device).\n")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="the device that is always full is Linux's")
    def test_a_message_that_cannot_be_written_changes_no_status(self):
        with open("/dev/full", "w") as full:
            command = [sys.executable, "-m", "riskdesk", "analyse", "gone.yaml"]
            assert subprocess.run(command, stderr=full, cwd=ROOT, check=False).returncode == 3

    def test_stopping_it_is_no_fault(self, capsys):
        def stopped(options, terminal):
            raise KeyboardInterrupt

        assert guarded(stopped, parsed(["list"])) == 130
        assert capsys.readouterr().err == ""

    def test_a_terminal_of_few_characters_gets_others_in_their_place(self, riskdesk):
        ended = riskdesk("analyse", SEED, env={"PYTHONIOENCODING": "ascii"})
        assert ended.returncode == 0
        assert "1.  Limited security cooperation" in ended.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="rights are dropped as Linux does it")
class TestWhatMayNotBeReadOrWritten:
    @pytest.fixture
    def nobody(self, riskdesk):
        """Runs Riskdesk bound by the modes of files, even where the tests run as root."""

        def bound():
            for right in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
                ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, right, 0, 0, 0)

        return lambda *arguments: riskdesk(*arguments, preexec_fn=bound)

    def test_a_file(self, nobody, tmp_path):
        (tmp_path / "a.json").write_text(as_text(SOUND))
        (tmp_path / "a.json").chmod(0)
        ended = nobody("import", tmp_path / "a.json")
        assert ended.returncode == 3
        assert ended.stderr == "“a.json” may not be read. Ask its owner for permission to read it.\n"

    def test_a_file_in_a_closed_folder(self, nobody, tmp_path):
        folder = tmp_path / "closed"
        folder.mkdir(mode=0)
        ended = nobody("analyse", folder / "a.json")
        assert (ended.returncode, ended.stderr) == (
            3,
            "“a.json” may not be read. Ask its owner for permission to read it.\n",
        )

    def test_a_workspace(self, nobody, riskdesk, tmp_path):
        place = tmp_path / "w.riskdesk"
        assert riskdesk("import", SEED, "--workspace", place).returncode == 0
        place.chmod(0o444)
        before = place.read_bytes()
        ended = nobody("import", SEED, "--workspace", place)
        assert (ended.returncode, ended.stdout) == (4, "")
        assert "Traceback" not in ended.stderr
        assert place.read_bytes() == before

    def test_a_folder_for_the_report(self, nobody, tmp_path):
        folder = tmp_path / "closed"
        folder.mkdir()
        folder.chmod(0o555)
        ended = nobody("report", SEED, "-o", folder / "out.json")
        assert ended.returncode == 3
        assert "Traceback" not in ended.stderr
        assert not list(folder.iterdir())

    def test_a_disk_that_is_full_while_a_report_is_written(self, riskdesk, tmp_path):
        old = tmp_path / "out.json"
        old.write_text("old")

        def small_files():
            resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

        ended = riskdesk("report", SEED, "-o", old, preexec_fn=small_files)
        assert ended.returncode == 3, ended.stderr
        assert "full" in ended.stderr
        assert old.read_text() == "old"
        assert [path.name for path in tmp_path.iterdir()] == ["out.json"]
