"""
Drives the sandbox with Tencent's own Python SDK, unmodified, in both modes, and looks at the sandbox's state afterwards.

    npm run sandbox -- --memory --port 4010
    python3 scripts/check-python-sdk/main.py /path/to/wemeet-openapi-sdk-python http://127.0.0.1:4010

Every step is a check that passes or fails; the first line that fails says why, and the exit code is 1. Nothing is skipped.
"""

import sys
import urllib.parse

if len(sys.argv) != 3:
    sys.exit(__doc__)
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True

import wemeet_openapi as sdk  # noqa: E402
from wemeet_openapi.core import constants, xhttp  # noqa: E402

from journey import Journey  # noqa: E402
from sandbox import Sandbox  # noqa: E402

# Errors as newer platforms give them, which this SDK wants: new_error_code beside the old.
NEWER = {"newErrorCode": True}


def client_of(origin: str, corp: dict) -> sdk.Client:
    address = urllib.parse.urlparse(origin)
    http = xhttp.Client(host=address.netloc, protocol=address.scheme, serializer=constants.DEFAULT_SERIALIZER)
    credential = corp["credentials"][0]
    return sdk.Client(
        clt=http,
        app_id=credential["corpId"],
        sdk_id=credential["sdkId"],
        secret_id=credential["secretId"],
        secret_key=credential["secretKey"],
    )


def main() -> int:
    sandbox = Sandbox(sys.argv[2])
    before = sandbox.control("GET", "modes")
    sandbox.control("POST", "modes", NEWER)
    failures = checks = 0
    try:
        for mode in ("secret", "oauth"):
            corp = sandbox.found_corp()
            journey = Journey(sandbox, corp, client_of(sandbox.origin, corp), mode)
            journey.run()
            checks += journey.checks
            failures += journey.failures
    finally:
        sandbox.control("POST", "modes", {name: before[name] for name in NEWER})
    print(f"{checks - failures} passed, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
