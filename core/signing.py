"""Keys that sign what people decide, each sealed by its person's password.

Argon2id (RFC 9106) makes a secret of the password; with it ChaCha20-Poly1305 (RFC 8439) seals the private half of an
Ed25519 key (RFC 8032). What is sealed is bound to its person: put into another's row it cannot be opened, by any
password.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass

from core.errors import NotAllowed

LEAST_LENGTH = 10
"""How many characters a password has at least. Length is asked for, not kinds of characters (NIST SP 800-63B)."""

MOST_LENGTH = 256

_SALT_BYTES = 16
_SECRET_BYTES = 32
_NONCE = bytes(12)
"""Each secret seals once, for its salt is new: the nonce need not differ."""


@dataclass(frozen=True)
class Cost:
    """What one try at a password costs: memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int


USUAL_COST = Cost(memory_kib=65_536, passes=3, lanes=4)
"""The second choice of RFC 9106, section 4, for where memory is scarce: a tenth of a second on a desk's computer."""


@dataclass(frozen=True)
class SealedKey:
    """A key as it is kept: the public half, the sealed private half and the salt, as hexadecimal, and the cost."""

    public: str
    sealed: str
    salt: str
    cost: Cost


class Signer:
    """Sign as one person, for as long as they are signed in; the private half is in memory alone."""

    def __init__(self, private: bytes) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        self._key = Ed25519PrivateKey.from_private_bytes(private)

    @property
    def public(self) -> str:
        """Give the public half as hexadecimal."""
        return self._key.public_key().public_bytes_raw().hex()

    def sign(self, text: str) -> str:
        """Return the signature of a text in UTF-8, as hexadecimal."""
        return self._key.sign(text.encode("utf-8")).hex()


def new_key(password: str, bound_to: str, cost: Cost = USUAL_COST) -> SealedKey:
    """Make a key and seal it for a person, by whose id it is bound. It takes a tenth of a second: for a job.

    Raises: NotAllowed for a password that is too short or too long.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    characters = len(_read(password))
    if characters < LEAST_LENGTH:
        raise NotAllowed("password-too-short", least=LEAST_LENGTH)
    if characters > MOST_LENGTH:
        raise NotAllowed("password-too-long", most=MOST_LENGTH)
    key, salt = Ed25519PrivateKey.generate(), secrets.token_bytes(_SALT_BYTES)
    public = key.public_key().public_bytes_raw().hex()
    secret = _secret(password, salt, cost)
    sealed = ChaCha20Poly1305(secret).encrypt(_NONCE, key.private_bytes_raw(), _bound(bound_to, public))
    return SealedKey(public, sealed.hex(), salt.hex(), cost)


def unlock(key: SealedKey, password: str, bound_to: str) -> Signer:
    """Open a person's key by the password. It takes a tenth of a second: for a job.

    Raises: NotAllowed for another password, or where the key is not this person's.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    secret = _secret(password, bytes.fromhex(key.salt), key.cost)
    try:
        private = ChaCha20Poly1305(secret).decrypt(_NONCE, bytes.fromhex(key.sealed), _bound(bound_to, key.public))
    except InvalidTag as error:
        raise NotAllowed("password-wrong") from error
    return Signer(private)


def is_signed(public: str, text: str, signature: str) -> bool:
    """Tell whether a text was signed by the key whose public half this is; what cannot be read was not."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), text.encode("utf-8"))
    except (InvalidSignature, ValueError):
        return False
    return True


def _secret(password: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret=_read(password).encode("utf-8"),
        salt=salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=_SECRET_BYTES,
        type=Type.ID,
    )


def _read(password: str) -> str:
    """Return a password as it is compared, whatever keyboard it was typed on (after RFC 8265, OpaqueString)."""
    return unicodedata.normalize("NFC", password)


def _bound(person: str, public: str) -> bytes:
    return f"oyez 1 {person} {public}".encode()
