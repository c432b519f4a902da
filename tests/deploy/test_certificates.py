"""The engine's certificates, as the containers make them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.deploy.compose import services

SCRIPT = Path(__file__).parents[2] / "deploy" / "certificates.sh"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    if shutil.which("openssl") is None or os.geteuid() != 0:
        pytest.skip("needs openssl, and root as in the container")
    subprocess.run(["bash", str(SCRIPT), str(tmp_path)], check=True, capture_output=True)
    return tmp_path


def openssl(*options: str) -> str:
    done = subprocess.run(["openssl", *options], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def test_the_nodes_name_is_the_one_the_engine_admits_as_a_node(made: Path) -> None:
    subject = openssl("x509", "-in", str(made / "node.pem"), "-noout", "-subject",
                      "-nameopt", "RFC2253")  # fmt: skip
    engine = services()["engine-1"]["environment"]
    # The engine parts a setting from the environment at commas: such a name never matched.
    assert subject == f"subject={engine['plugins.security.nodes_dn']}"
    assert "," not in engine["plugins.security.nodes_dn"]


def test_the_authority_vouches_for_the_node_and_its_own_key_is_not_kept(made: Path) -> None:
    openssl("verify", "-CAfile", str(made / "ca.pem"), str(made / "node.pem"))
    assert {path.name for path in made.iterdir()} == {"ca.pem", "node.pem", "node.key"}


def test_the_key_is_for_the_engines_user_alone(made: Path) -> None:
    status = (made / "node.key").stat()
    assert (status.st_uid, status.st_mode & 0o777) == (1000, 0o600)


def test_certificates_that_are_there_are_left_alone(made: Path) -> None:
    before = (made / "node.pem").read_bytes()
    subprocess.run(["bash", str(SCRIPT), str(made)], check=True, capture_output=True)
    assert (made / "node.pem").read_bytes() == before
