"""What a caller does through the SDK, step by step, and what the sandbox has to say about it then."""

import json
import traceback

import wemeet_openapi as sdk

HOUR = 3600


class Journey:
    """One mode: the enterprise with its secret, or ann through the application of her enterprise."""

    def __init__(self, sandbox, corp: dict, client: sdk.Client, mode: str):
        self.sandbox, self.corp, self.client, self.mode = sandbox, corp, client, mode
        self.checks = self.failures = 0
        self.since = sandbox.control("GET", "requests")["last"]
        self.sdk_id = corp["apps"][0]["sdkId"]
        self.token = sandbox.sign_in(corp, "ann") if mode == "oauth" else None

    def id(self, userid: str) -> str:
        """How this caller names a person."""
        if self.mode == "secret":
            return userid
        person = next(each for each in self.corp["people"] if each["userid"] == userid)
        return person["openIds"][self.sdk_id]

    def operator(self) -> dict:
        return {"operator_id": self.id("ann"), "operator_id_type": "1" if self.mode == "secret" else "2"}

    def call(self, method, request):
        """A call with an authenticator of its own, which makes nonce and time itself."""
        if self.token:
            proof = sdk.OAuth2Authenticator(open_id=self.token["open_id"], access_token=self.token["access_token"])
        else:
            proof = sdk.JWTAuthenticator()
        return method(request=request, authenticator_options=[proof.options_build()])

    def check(self, name: str, prove) -> None:
        self.checks += 1
        try:
            prove()
            print(f"ok    {self.mode}: {name}")
        except Exception:  # A check that cannot be made has failed.
            self.failures += 1
            print(f"FAIL  {self.mode}: {name}\n{traceback.format_exc()}")

    # Calls

    def create(self, **fields):
        start = self.sandbox.now() + HOUR
        body = {
            "userid": self.id("ann"),
            "instanceid": 1,
            "subject": "季度复盘 & Q3 + 50%",
            "type": 0,
            "start_time": str(start),
            "end_time": str(start + HOUR),
            **fields,
        }
        request = sdk.ApiV1MeetingsPostRequest(body=sdk.V1MeetingsPostRequest(**body))
        return self.call(self.client.meetings_api.v1_meetings_post, request).data.meeting_info_list[0]

    def query(self, meeting_id: str):
        request = sdk.ApiV1MeetingsMeetingIdGetRequest(meeting_id=meeting_id, instanceid="1", **self.operator())
        return self.call(self.client.meetings_api.v1_meetings_meeting_id_get, request).data.meeting_info_list[0]

    def update(self, meeting_id: str, **fields):
        body = sdk.V1MeetingsMeetingIdPutRequest(userid=self.id("ann"), instanceid=1, **fields)
        request = sdk.ApiV1MeetingsMeetingIdPutRequest(meeting_id=meeting_id, body=body)
        return self.call(self.client.meetings_api.v1_meetings_meeting_id_put, request).data

    def list(self, **fields):
        request = sdk.ApiV1MeetingsGetRequest(instanceid="1", userid=self.id("ann"), **fields)
        # An empty list comes as None out of the SDK.
        return self.call(self.client.meetings_api.v1_meetings_get, request).data.meeting_info_list or []

    def cancel(self, meeting_id: str):
        body = sdk.V1MeetingsMeetingIdCancelPostRequest(
            userid=self.id("ann"), instanceid=1, reason_code=1, reason_detail="取消会议"
        )
        request = sdk.ApiV1MeetingsMeetingIdCancelPostRequest(meeting_id=meeting_id, body=body)
        return self.call(self.client.meetings_api.v1_meetings_meeting_id_cancel_post, request)

    def end(self, meeting_id: str):
        operator = self.operator()
        body = sdk.V1MeetingsMeetingIdDismissPostRequest(
            instanceid=1,
            operator_id=operator["operator_id"],
            operator_id_type=int(operator["operator_id_type"]),
            reason_code=1,
            force_dismiss_meeting=1,
        )
        request = sdk.ApiV1MeetingsMeetingIdDismissPostRequest(meeting_id=meeting_id, body=body)
        return self.call(self.client.meeting_control_api.v1_meetings_meeting_id_dismiss_post, request)

    def participants(self, meeting_id: str):
        request = sdk.ApiV1MeetingsMeetingIdParticipantsGetRequest(meeting_id=meeting_id, **self.operator())
        return self.call(self.client.meetings_api.v1_meetings_meeting_id_participants_get, request).data.participants

    def recordings(self):
        now = self.sandbox.now()
        window = {"start_time": str(now - 24 * HOUR), "end_time": str(now + HOUR)}
        request = sdk.ApiV1RecordsGetRequest(**self.operator(), **window)
        return self.call(self.client.records_api.v1_records_get, request).data.record_meetings

    def users(self):
        request = sdk.ApiV1UsersListGetRequest(page="1", page_size="20", **self.operator())
        return self.call(self.client.user_manager_api.v1_users_list_get, request).data.users

    # Checks

    def run(self) -> None:
        """Making, reading and changing meetings; then one that takes place."""
        made = self.create()
        self.check("a meeting is created and found", lambda: same(self.query(made.meeting_id).subject, made.subject))
        self.check("its id keeps every digit", lambda: same([len(made.meeting_id) > 16, made.meeting_id.isdigit()], [True, True]))
        self.check("an update changes what it names", lambda: self.prove_update(made.meeting_id))
        self.check("it is listed", lambda: same([each.meeting_id for each in self.list()], [made.meeting_id]))
        found = lambda: self.list(meeting_code=made.meeting_code)[0].meeting_id  # noqa: E731
        self.check("it is found by its code", lambda: same(found(), made.meeting_id))
        self.check("it is cancelled", lambda: self.prove_cancel(made.meeting_id))
        self.check("people come, the meeting is ended, participants and recordings are told", self.prove_meeting)
        self.check("users are told to the enterprise alone", self.prove_users)
        self.check("the sandbox answered or refused each call, and remarked nothing", self.prove_log)

    def prove_update(self, meeting_id: str) -> None:
        self.update(meeting_id, subject="改期", password="123456")
        meeting = self.query(meeting_id)
        same([meeting.subject, meeting.password], ["改期", "123456"])

    def prove_cancel(self, meeting_id: str) -> None:
        same(self.cancel(meeting_id).status_code, 200)
        same(self.query(meeting_id).status, "MEETING_STATE_CANCELLED")
        same(self.list(), [])

    def prove_meeting(self) -> None:
        meeting_id = self.create().meeting_id
        self.sandbox.advance(HOUR)
        for userid in ("ann", "cleo"):
            self.sandbox.control("POST", f"meetings/{meeting_id}/join", {"userid": userid})
        self.sandbox.control("POST", f"meetings/{meeting_id}/record", {"seconds": 600})
        same(sorted(each.userid for each in self.participants(meeting_id)), sorted([self.id("ann"), self.id("cleo")]))
        same([each.meeting_id for each in self.recordings()], [meeting_id])
        same(self.end(meeting_id).status_code, 200)
        left = self.sandbox.control("POST", f"meetings/{meeting_id}/leave", {"userid": "ann"})
        same(left["inside"], [])

    def prove_users(self) -> None:
        if self.mode == "secret":
            same(sorted(each.userid for each in self.users()), ["ann", "ben", "cleo"])
            return
        try:
            self.users()
            raise AssertionError("a person was told the users")
        except sdk.ServiceException as error:
            info = json.loads(error.api_resp.raw_body)["error_info"]
            same([error.api_resp.status_code, info["error_code"]], [403, 9042])

    def prove_log(self) -> None:
        requests = self.sandbox.control("GET", f"requests?since={self.since}")["requests"]
        # Unknown fields, a bad nonce: whatever the sandbox finds odd stands in its notes.
        odd = [[each["url"], each["notes"]] for each in requests if each["path"].startswith("/v1/") and each["notes"]]
        same(odd, [])


def same(actual, expected) -> None:
    if actual != expected:
        raise AssertionError(f"{actual!r} is not {expected!r}")
