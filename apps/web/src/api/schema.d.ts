// Written by the build from docs/openapi.json. Changes belong into the controllers.
export interface paths {
    "/api/v1/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["accessTokens_list"];
        put?: never;
        /** Create */
        post: operations["accessTokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke */
        delete: operations["accessTokens_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address of one’s own feed, with null where there is none */
        get: operations["calendar_show"];
        put?: never;
        /** A feed under a new address; the old one shows nothing any more */
        post: operations["calendar_make"];
        /** Withdraw one’s feed */
        delete: operations["calendar_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A feed, for calendars that subscribe to its secret address (`<token>.ics`) */
        get: operations["calendar_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read */
        get: operations["community_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions about records that wait for an answer, the oldest first */
        get: operations["recordKeeping_disputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question about a record; the person gets the answer by mail */
        post: operations["recordKeeping_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request */
        post: operations["guestClaim_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/claim/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm */
        post: operations["guestClaim_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["invitations_list"];
        put?: never;
        /** Create */
        post: operations["invitations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept one */
        post: operations["invitations_acceptOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke */
        delete: operations["invitations_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a join link leads to */
        get: operations["joining_open"];
        put?: never;
        /** Come as a guest, under a name; browsers get a cookie for this one meetup */
        post: operations["joining_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mails of the house, newest first */
        get: operations["mail_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail with all that is in it */
        get: operations["mail_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read */
        get: operations["me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit */
        patch: operations["me_edit"];
        trace?: never;
    };
    "/api/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request email */
        post: operations["me_requestEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm */
        post: operations["me_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set password */
        post: operations["me_setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetups to come, soonest first, or over, latest first */
        get: operations["meetups_list"];
        put?: never;
        /** Schedule a meetup, or with `recurrence` a monthly series that begins with it */
        post: operations["meetups_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The meetup to look forward to, if there is one */
        get: operations["meetups_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One meetup; guests see an outline of their own */
        get: operations["meetups_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a meetup, or it and those of its series that follow */
        patch: operations["meetups_change"];
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meetup as a calendar file; one that was cancelled takes itself out again */
        get: operations["calendar_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call off a meetup, or it and those of its series that follow */
        post: operations["meetups_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}/join-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The link, with nulls where there is none */
        get: operations["joinLinks_show"];
        put?: never;
        /** A new link; any before it is void */
        post: operations["joinLinks_make"];
        /** Withdraw the link */
        delete: operations["joinLinks_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How everybody stands after a meetup, by name */
        get: operations["recordKeeping_ofMeetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that one comes */
        put: operations["registrations_register"];
        post?: never;
        /** Say that one does not come after all */
        delete: operations["registrations_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who comes, in the order in which they said so */
        get: operations["registrations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics with votes and talked time, takeaways, and how it went */
        get: operations["session_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{meetupId}/session/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The minutes as a file */
        get: operations["session_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set roles */
        patch: operations["members_setRoles"];
        trace?: never;
    };
    "/api/v1/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request */
        post: operations["passwordReset_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm */
        post: operations["passwordReset_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My records, the latest first; also sessions that were too short for one */
        get: operations["records_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record: how its minutes came about, and what was said about it */
        get: operations["records_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that something is wrong with a record of one’s own */
        post: operations["records_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put one’s word in the place of the facts, with a reason; never on one’s own record */
        post: operations["records_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["session_signIn"];
        /** Sign out */
        delete: operations["session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request link */
        post: operations["session_requestLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/link/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm link */
        post: operations["session_confirmLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["sessions_list"];
        put?: never;
        post?: never;
        /** End all */
        delete: operations["sessions_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End */
        delete: operations["sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read settings */
        get: operations["community_readSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings */
        patch: operations["community_changeSettings"];
        trace?: never;
    };
    "/api/v1/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request */
        post: operations["signUp_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm */
        post: operations["signUp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationRequest: {
            token: string;
            displayName: string;
            /** Format: password */
            password?: string;
            locale?: components["schemas"]["Locale"];
            /** @example Europe/Paris */
            timeZone?: string;
        };
        AccessTokenResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example acp_Xk29fa */
            prefix: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        AccessTokensResponse: {
            items: components["schemas"]["AccessTokenResponse"][];
        };
        /** @enum {string} */
        AddressClass: "this-computer" | "private-network" | "internet";
        AdmittedResponse: {
            /** Format: uuid */
            meetupId: string;
            /** Format: uuid */
            personId: string;
            token: string | null;
        };
        AnswerBody: {
            /** @description The person gets it by mail */
            answer: string;
        };
        BarView: {
            /** @description Null where no time of the session counts */
            window: components["schemas"]["WindowView"] | null;
            segments: components["schemas"]["SegmentView"][];
            totals: components["schemas"]["TotalsView"];
            /** @description Seconds that count, before the one rounding down to whole minutes */
            creditedSeconds: number;
        };
        CalendarFeedResponse: {
            /** Format: uri */
            url: string | null;
        };
        CancelMeetupRequest: {
            /** @default this */
            scope: components["schemas"]["ScopeOfChange"];
            reason?: string;
        };
        ChangeEmailRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email: string;
            /** Format: password */
            currentPassword?: string;
        };
        ChangeMeetupRequest: {
            description?: string;
            /** Format: uuid */
            hostId?: string;
            cohostIds?: string[];
            /** Format: uri */
            callUrl?: string | null;
            settings?: components["schemas"]["SessionSettingsRequest"];
            minimumMinutes?: number | null;
            recurrence?: components["schemas"]["RecurrenceRequest"];
            /** @default this */
            scope: components["schemas"]["ScopeOfChange"];
            sequence?: number;
            title?: string;
            /**
             * Format: date
             * @example 2026-12-17
             */
            date?: string;
            /** @example 18:30 */
            time?: string;
            /** @example Europe/Berlin */
            zone?: string;
            durationMinutes?: number;
        };
        ChangePasswordRequest: {
            /** Format: password */
            currentPassword?: string;
            /** Format: password */
            password: string;
        };
        ClaimRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email: string;
            /** @default en */
            locale: components["schemas"]["Locale"];
        };
        CommunityResponse: {
            name: string;
            signUp: components["schemas"]["SignUpMode"];
            demo: boolean;
        };
        ConfirmSignUpRequest: {
            token: string;
            /** Format: password */
            password?: string;
        };
        /** @enum {string} */
        Continuation: "continue" | "finish";
        /** @enum {string} */
        ContinuationRule: "majority" | "facilitator";
        CreateAccessTokenRequest: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            expiresAt: string;
        };
        CreatedView: {
            /** Format: uuid */
            id: string;
        };
        DisputeBody: {
            /** @description What is wrong, in one’s own words */
            words: string;
        };
        DisputeView: {
            /** Format: uuid */
            id: string;
            words: string;
            /** Format: date-time */
            raisedAt: string;
            answer: string | null;
            /** @description The name of the trainer or moderator */
            answeredBy: string | null;
            /**
             * @description Null where they are neither any more
             * @enum {string|null}
             */
            answeredByRole: "trainer" | "moderator" | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        EditProfileRequest: {
            displayName?: string;
            /** @example Europe/Paris */
            timeZone?: string;
            locale?: components["schemas"]["Locale"];
        };
        EmailRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email: string;
        };
        FieldProblem: {
            /**
             * @description A dotted path
             * @example settings.votesPerPerson
             */
            field: string;
            /**
             * @description Why, the same for every occurrence
             * @enum {string}
             */
            code: "invalid" | "unknown" | "object" | "list" | "too-many" | "too-few" | "repeated" | "choice" | "id" | "cursor" | "unstorable" | "too-deep" | "text" | "empty" | "line" | "text-within" | "too-long" | "controls" | "name" | "whole" | "between" | "yes-or-no" | "date" | "time" | "moment" | "time-zone" | "email" | "link-incomplete" | "password-short" | "password-long" | "password-guessable" | "password-is-email" | "password-wrong" | "not-a-member" | "scope-for-admins" | "too-soon" | "too-far" | "call-url" | "more-than-it-lasts" | "before-first-day" | "before-this-meetup" | "not-a-series-day" | "in-the-past" | "into-the-past" | "series-only" | "nothing-to-change" | "moves-one-meetup" | "changes-following" | "timeboxes" | "names-shown" | "other-topics" | "parts-of-topic" | "topics-of-queue" | "after-start" | "already-spent" | "longer-than-session";
            /** @description What the reason speaks of, such as the largest number allowed */
            params?: {
                [key: string]: string | number;
            };
            /** @description The same in an English sentence */
            reason: string;
        };
        GrantRolesRequest: {
            roles: components["schemas"]["Role"][];
        };
        InvitationResponse: {
            /** Format: uuid */
            id: string;
            /** Format: email */
            email: string;
            roles: components["schemas"]["Role"][];
            invitedBy: string | null;
            state: components["schemas"]["InvitationState"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @enum {string} */
        InvitationState: "pending" | "accepted" | "revoked" | "expired";
        InvitationsResponse: {
            items: components["schemas"]["InvitationResponse"][];
            nextCursor: string | null;
        };
        InviteRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email: string;
            roles: components["schemas"]["Role"][];
            /** @default en */
            locale: components["schemas"]["Locale"];
        };
        InvitedResponse: {
            /** Format: uuid */
            id: string;
        };
        JoinInvitationResponse: {
            /** Format: uuid */
            meetupId: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @example Europe/Berlin */
            zone: string;
        };
        JoinLinkResponse: {
            /** Format: uri */
            url: string | null;
            /** Format: date-time */
            expiresAt: string | null;
        };
        JoinRequest: {
            displayName: string;
        };
        LinkTokenRequest: {
            token: string;
        };
        /** @enum {string} */
        Locale: "en" | "fr";
        MailAttachmentResponse: {
            filename: string;
            contentType: string;
            content: string;
        };
        MailPageResponse: {
            items: components["schemas"]["MailResponse"][];
            nextCursor: string | null;
        };
        MailResponse: {
            /** Format: uuid */
            id: string;
            /** @description What is told, and to whom */
            key: string;
            to: string;
            locale: string;
            subject: string;
            /** @enum {string} */
            state: "kept" | "waiting" | "sent" | "failed";
            attempts: number;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
        };
        MeResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PersonKind"];
            displayName: string;
            /** Format: email */
            email: string | null;
            emailConfirmed: boolean;
            hasPassword: boolean;
            roles: components["schemas"]["Role"][];
            locale: components["schemas"]["Locale"];
            /** @example Europe/Paris */
            timeZone: string;
            /** Format: uuid */
            meetupId: string | null;
        };
        MeetupOutlineResponse: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @example Europe/Berlin */
            zone: string;
            status: components["schemas"]["MeetupStatus"];
            hasSession: boolean;
        };
        MeetupResponse: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @example Europe/Berlin */
            zone: string;
            status: components["schemas"]["MeetupStatus"];
            hasSession: boolean;
            /** Format: uuid */
            seriesId: string | null;
            recurrence: components["schemas"]["RecurrenceResponse"] | null;
            /** Format: date-time */
            cancelledAt: string | null;
            host: components["schemas"]["PersonNameResponse"];
            registered: boolean;
            registrationCount: number;
            firstRegistered: components["schemas"]["PersonNameResponse"][];
            topicCount: number;
            description: string;
            durationMinutes: number;
            cohosts: components["schemas"]["PersonNameResponse"][];
            /** Format: uri */
            callUrl: string | null;
            settings: components["schemas"]["SessionSettingsRequest"];
            minimumMinutes: number | null;
            cancelReason: string | null;
            sequence: number;
            mayManage: boolean;
        };
        /** @enum {string} */
        MeetupStatus: "scheduled" | "live" | "over" | "cancelled";
        MeetupSummaryResponse: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @example Europe/Berlin */
            zone: string;
            status: components["schemas"]["MeetupStatus"];
            hasSession: boolean;
            /** Format: uuid */
            seriesId: string | null;
            recurrence: components["schemas"]["RecurrenceResponse"] | null;
            /** Format: date-time */
            cancelledAt: string | null;
            host: components["schemas"]["PersonNameResponse"];
            registered: boolean;
            registrationCount: number;
            firstRegistered: components["schemas"]["PersonNameResponse"][];
            topicCount: number;
        };
        MeetupsResponse: {
            items: components["schemas"]["MeetupSummaryResponse"][];
            nextCursor: string | null;
        };
        MemberResponse: {
            /** Format: uuid */
            id: string;
            displayName: string;
            /** Format: email */
            email: string;
            roles: components["schemas"]["Role"][];
            /** Format: date-time */
            createdAt: string;
        };
        MembersResponse: {
            items: components["schemas"]["MemberResponse"][];
            nextCursor: string | null;
        };
        NewAccessTokenResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example acp_Xk29fa */
            prefix: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            secret: string;
        };
        NextMeetupResponse: {
            meetup: components["schemas"]["MeetupSummaryResponse"] | null;
        };
        OpenDisputePage: {
            items: components["schemas"]["OpenDisputeView"][];
            nextCursor: string | null;
        };
        OpenDisputeView: {
            /** Format: uuid */
            id: string;
            words: string;
            /** Format: date-time */
            raisedAt: string;
            /** Format: uuid */
            recordId: string;
            /** Format: uuid */
            meetupId: string;
            title: string;
            /** Format: date */
            startedOn: string;
            minutes: number;
            personName: string;
        };
        OverrideBody: {
            /** @description Whole minutes; at most as long as the session was */
            minutes: number;
            /** @description Why; the person sees it */
            reason: string;
        };
        OverrideView: {
            /** Format: uuid */
            id: string;
            minutes: number;
            minutesBefore: number;
            reason: string;
            /** @description The name of the trainer or moderator */
            by: string;
            /** Format: date-time */
            at: string;
        };
        PasswordSignInRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email: string;
            /** Format: password */
            password: string;
        };
        /** @enum {string} */
        PersonKind: "member" | "guest";
        PersonNameResponse: {
            /** Format: uuid */
            id: string;
            displayName: string;
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "member" | "guest";
        };
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "invalid-input" | "malformed-request" | "sign-in-required" | "forbidden" | "not-found" | "method-not-allowed" | "conflict" | "gone" | "payload-too-large" | "unsupported-media-type" | "rate-limited" | "internal" | "unavailable" | "wrong-credentials" | "link-invalid" | "cross-site-request" | "scope-missing" | "sign-up-closed" | "last-admin" | "meetup-cancelled" | "meetup-over" | "not-registered" | "protocol-unsupported" | "not-joined" | "command-reused" | "session-closed" | "wrong-phase" | "topic-unknown" | "topic-not-open" | "takeaway-unknown" | "id-taken" | "limit-reached" | "budget-spent" | "already-voted" | "no-vote" | "timebox-state" | "setting-frozen" | "facilitator-here" | "person-unknown" | "removed-from-room" | "room-locked" | "own-record" | "dispute-open" | "dispute-answered";
            detail?: string;
            /** @description The id of the request */
            instance?: string;
            fields?: components["schemas"]["FieldProblem"][];
        };
        RecordDetailView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            meetupId: string;
            person: components["schemas"]["PersonView"];
            /** @description The title of the meetup */
            title: string;
            /**
             * Format: date
             * @description The date of the start in the zone of the meetup
             */
            startedOn: string;
            /** Format: date-time */
            startedAt: string;
            /** @description Whole minutes that stand */
            minutes: number;
            /** @description Whole minutes by the facts alone */
            computedMinutes: number;
            /** @description The minutes as Scrum Education Units, rounded down to hundredths */
            seus: number;
            /** @description Whether the minutes make a record */
            issued: boolean;
            /** Format: date-time */
            issuedAt: string | null;
            /** @description Whether a trainer or moderator corrected the minutes */
            overridden: boolean;
            /** @description Whether a question about it waits for an answer */
            disputed: boolean;
            /** @description Whether a question about it was answered */
            answered: boolean;
            /** @description Ready for the form of the Scrum Alliance */
            description: string;
            /** @description Topics discussed while the person was there */
            topics: string[];
            /** @description The version of the rules behind it */
            ruleVersion: string;
            flags: "outage"[];
            bar: components["schemas"]["BarView"];
            verdict: components["schemas"]["VerdictView"];
            overrides: components["schemas"]["OverrideView"][];
            disputes: components["schemas"]["DisputeView"][];
            canOverride: boolean;
            canDispute: boolean;
        };
        RecordPage: {
            items: components["schemas"]["RecordView"][];
            nextCursor: string | null;
        };
        RecordView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            meetupId: string;
            person: components["schemas"]["PersonView"];
            /** @description The title of the meetup */
            title: string;
            /**
             * Format: date
             * @description The date of the start in the zone of the meetup
             */
            startedOn: string;
            /** Format: date-time */
            startedAt: string;
            /** @description Whole minutes that stand */
            minutes: number;
            /** @description Whole minutes by the facts alone */
            computedMinutes: number;
            /** @description The minutes as Scrum Education Units, rounded down to hundredths */
            seus: number;
            /** @description Whether the minutes make a record */
            issued: boolean;
            /** Format: date-time */
            issuedAt: string | null;
            /** @description Whether a trainer or moderator corrected the minutes */
            overridden: boolean;
            /** @description Whether a question about it waits for an answer */
            disputed: boolean;
            /** @description Whether a question about it was answered */
            answered: boolean;
            /** @description Ready for the form of the Scrum Alliance */
            description: string;
            /** @description Topics discussed while the person was there */
            topics: string[];
            /** @description The version of the rules behind it */
            ruleVersion: string;
            flags: "outage"[];
            bar: components["schemas"]["BarView"];
            verdict: components["schemas"]["VerdictView"];
        };
        RecurrenceRequest: {
            /** @default 1 */
            interval: number;
            weekday: components["schemas"]["Weekday"];
            /** @enum {number} */
            ordinal: 1 | 2 | 3 | 4 | -1;
            /**
             * Format: date
             * @example 2026-12-17
             */
            until?: string | null;
        };
        RecurrenceResponse: {
            interval: number;
            weekday: components["schemas"]["Weekday"];
            /** @enum {number} */
            ordinal: 1 | 2 | 3 | 4 | -1;
            /** Format: date */
            until: string | null;
            /** @example FREQ=MONTHLY;BYDAY=3TH */
            rrule: string;
        };
        RegistrationResponse: {
            /** Format: uuid */
            id: string;
            displayName: string;
            /** Format: date-time */
            registeredAt: string;
        };
        RegistrationsResponse: {
            items: components["schemas"]["RegistrationResponse"][];
            nextCursor: string | null;
        };
        ResetPasswordRequest: {
            token: string;
            /** Format: password */
            password: string;
        };
        /** @enum {string} */
        Role: "member" | "trainer" | "moderator" | "admin";
        ScheduleMeetupRequest: {
            description?: string;
            /** Format: uuid */
            hostId?: string;
            cohostIds?: string[];
            /** Format: uri */
            callUrl?: string | null;
            settings?: components["schemas"]["SessionSettingsRequest"];
            minimumMinutes?: number | null;
            recurrence?: components["schemas"]["RecurrenceRequest"];
            title: string;
            /**
             * Format: date
             * @example 2026-12-17
             */
            date: string;
            /** @example 18:30 */
            time: string;
            /** @example Europe/Berlin */
            zone: string;
            durationMinutes: number;
        };
        /** @enum {string} */
        Scope: "profile:read" | "profile:write" | "meetups:read" | "meetups:write" | "sessions:join" | "records:read" | "records:write" | "admin";
        /** @enum {string} */
        ScopeOfChange: "this" | "following";
        SegmentView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /**
             * @description `counted`, `bridged` and `outage` count; the others do not
             * @enum {string}
             */
            kind: "counted" | "bridged" | "outage" | "over-cap" | "absent" | "outside-window";
        };
        SessionResponse: {
            /** Format: uuid */
            id: string;
            device: string;
            from: components["schemas"]["AddressClass"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            current: boolean;
        };
        SessionSettingsRequest: {
            votesPerPerson?: number;
            severalVotesPerTopic?: boolean;
            votesHidden?: boolean;
            anonymousTopics?: boolean;
            timeboxSeconds?: number[];
            thumbsSecret?: boolean;
            pollSeconds?: number;
            continuation?: components["schemas"]["ContinuationRule"];
            tie?: components["schemas"]["Continuation"];
            observersAllowed?: boolean;
            guestsAllowed?: boolean;
            gatheringSeconds?: number | null;
            votingSeconds?: number | null;
        };
        SessionsResponse: {
            items: components["schemas"]["SessionResponse"][];
        };
        SettingsRequest: {
            communityName?: string;
            signUp?: components["schemas"]["SignUpMode"];
        };
        SettingsResponse: {
            communityName: string;
            signUp: components["schemas"]["SignUpMode"];
        };
        /** @enum {string} */
        SignUpMode: "invitation" | "open";
        SignUpRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email: string;
            displayName: string;
            /** @default en */
            locale: components["schemas"]["Locale"];
            /** @example Europe/Paris */
            timeZone?: string;
        };
        TotalsView: {
            counted: number;
            bridged: number;
            outage: number;
            overCap: number;
            absent: number;
            outsideWindow: number;
        };
        VerdictView: {
            /** @description Whether the facts alone are enough for a record */
            enough: boolean;
            /** @enum {string|null} */
            reason: "below-minimum" | "under-a-minute" | "nothing-counted" | null;
            /** @description Seconds that were missing */
            missingSeconds: number;
            /** @description Seconds that a record takes */
            neededSeconds: number;
            /**
             * @description Which rule asks for that
             * @enum {string}
             */
            basis: "meetup" | "default" | "half-of-duration";
        };
        /** @enum {string} */
        Weekday: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
        /** @enum {string} */
        When: "upcoming" | "past";
        WhoAmIResponse: {
            person: components["schemas"]["MeResponse"] | null;
        };
        WholeMailResponse: {
            /** Format: uuid */
            id: string;
            /** @description What is told, and to whom */
            key: string;
            to: string;
            locale: string;
            subject: string;
            /** @enum {string} */
            state: "kept" | "waiting" | "sent" | "failed";
            attempts: number;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
            text: string;
            html: string | null;
            attachments: components["schemas"]["MailAttachmentResponse"][];
        };
        WindowView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @enum {string} */
            opensAt: "scheduled-start" | "session-start";
            /** @enum {string} */
            closesAt: "session-end" | "last-heartbeat" | "overrun-limit";
        };
    };
    responses: {
        /** @description What went wrong */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    accessTokens_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokensResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accessTokens_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccessTokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccessTokenResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accessTokens_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    calendar_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    calendar_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    calendar_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    calendar_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    community_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordKeeping_disputes: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDisputePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordKeeping_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    guestClaim_request: {
        parameters: {
            query?: {
                /** @description The meetup a browser asks for as its guest */
                meetupId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    guestClaim_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invitations_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invitations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invitations_acceptOne: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invitations_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    joining_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinInvitationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joining_join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmittedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mail_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPageResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mail_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeMailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    me_read: {
        parameters: {
            query?: {
                /** @description The meetup a browser asks for as its guest */
                meetupId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoAmIResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    me_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProfileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    me_requestEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    me_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    me_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    meetups_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                when?: components["schemas"]["When"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetupsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetups_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleMeetupRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetupResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetups_next: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextMeetupResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetups_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetupResponse"] | components["schemas"]["MeetupOutlineResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetups_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeetupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetupResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    calendar_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetups_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelMeetupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetupResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joinLinks_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinLinkResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joinLinks_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinLinkResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joinLinks_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    recordKeeping_ofMeetup: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registrations_register: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    registrations_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    registrations_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    session_minutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    session_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    members_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    members_setRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRolesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    passwordReset_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    passwordReset_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    records_mine: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    records_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDetailView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    records_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    records_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    session_requestLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    session_confirmLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sessions_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    sessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    community_readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    community_changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signUp_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    signUp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSignUpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
