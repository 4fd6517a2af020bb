"""The sandbox as the check sees it: its control side, and the sign-in of a person. Nothing of the SDK."""

import json
import urllib.error
import urllib.parse
import urllib.request

CALLBACK = "http://localhost:3999/callback"

CORP = {
    "people": [
        {"userid": "ann", "name": "安", "isAdmin": True},
        {"userid": "ben", "name": "Ben"},
        {"userid": "cleo", "name": "Cleo"},
    ],
    "apps": [{"callbacks": ["http://localhost:3999"]}],
    "credentials": [{"assignSdkId": True}],
}


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Sandbox:
    """A running sandbox, by its origin."""

    def __init__(self, origin: str):
        self.origin = origin.rstrip("/")

    def control(self, method: str, path: str, body=None):
        """Calls the control side; anything but success ends the check."""
        return self._json(method, f"/_sandbox/{path}", body)

    def found_corp(self) -> dict:
        return self.control("POST", "corps", CORP)

    def now(self) -> int:
        return self.control("GET", "clock")["now"]

    def advance(self, seconds: int) -> None:
        self.control("POST", "clock", {"advanceSeconds": seconds})

    def sign_in(self, corp: dict, userid: str) -> dict:
        """The OAuth flow of a person who agrees: consent page, code, tokens."""
        app = corp["apps"][0]
        query = urllib.parse.urlencode(
            {
                "corp_id": app["corpId"],
                "sdk_id": app["sdkId"],
                "redirect_uri": CALLBACK,
                "state": "check1",
                "sandbox_user": f"{corp['slug']}/{userid}",
            }
        )
        location = urllib.parse.urlparse(self._redirect(f"/authorize.html?{query}"))
        code = urllib.parse.parse_qs(location.query)["auth_code"][0]
        grant = {"sdk_id": app["sdkId"], "secret": app["secret"], "auth_code": code}
        return self._json("POST", "/wemeet-webapi/v2/oauth2/oauth/access_token", grant)["data"]

    def _redirect(self, path: str) -> str:
        try:
            urllib.request.build_opener(NoRedirect).open(self.origin + path)
        except urllib.error.HTTPError as error:
            return error.headers["location"]
        raise RuntimeError("the consent page did not send the browser back")

    def _json(self, method: str, path: str, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self.origin + path, data=data, headers=headers, method=method)
        with urllib.request.urlopen(request) as response:
            return json.load(response)
