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
    "/api/v1/administration/credentials/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All keys, the latest first */
        get: operations["signingKeys_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/credentials/keys/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign with a new key; the one before stays published, so that what it signed is verified */
        post: operations["signingKeys_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/credentials/keys/{id}/compromise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trust a key no more
         * @description It is not published any longer, and what it signed is signed anew. This cannot be taken back.
         */
        post: operations["signingKeys_compromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues, events, mail, processes, slow statements, disk and database, as they are now */
        get: operations["status_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/status/events/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell an event that was given up once more, to those who have not heard of it */
        post: operations["status_retryEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/status/queues/{name}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do the jobs of a queue that were given up once more */
        post: operations["status_retryQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All webhooks, the oldest first */
        get: operations["webhooks_list"];
        put?: never;
        /** Add a webhook; its secret is in this answer and nowhere else */
        post: operations["webhooks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook */
        get: operations["webhooks_one"];
        put?: never;
        post?: never;
        /** Remove a webhook and its log */
        delete: operations["webhooks_remove"];
        options?: never;
        head?: never;
        /** Change a webhook, or switch it on or off */
        patch: operations["webhooks_change"];
        trace?: never;
    };
    "/api/v1/administration/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it told or tried to in the last two weeks, the latest first */
        get: operations["webhooks_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/webhooks/{id}/deliveries/{deliveryId}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell it again, under the same id */
        post: operations["webhooks_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the one before signs as well for a day */
        post: operations["webhooks_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try it out: sends `test`, also while it is off */
        post: operations["webhooks_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s bookmarks on what one sees today, the latest first */
        get: operations["keptPosts_list"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/api/v1/class-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say by the code of a class that you are in it */
        post: operations["halfDays_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a personal link leads into; nothing is used up */
        post: operations["joiningClass_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/invitation/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account with the address that the link was sent to, sign in, and join */
        post: operations["joiningClass_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/invitation/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join as who you are, whatever address the link was sent to */
        post: operations["joiningClass_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join by the code of a class */
        post: operations["joiningClass_byCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The classes you are in: to come or under way, soonest first, or over, latest first */
        get: operations["attending_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/mine/{offeringId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One class that you are in */
        get: operations["attending_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/mine/{offeringId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its half-days as a calendar file; a class that was called off takes itself out again */
        get: operations["attending_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/mine/{offeringId}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in it with you, by name */
        get: operations["attending_participants"];
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
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All courses; those that are no longer offered last */
        get: operations["courses_all"];
        put?: never;
        /** Add a course */
        post: operations["courses_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/trainers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may teach courses, by name */
        get: operations["courses_teachers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{courseId}": {
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
        /** Change a course, or offer it no longer */
        patch: operations["courses_change"];
        trace?: never;
    };
    "/api/v1/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My credentials, the latest first, also those that do not stand any more */
        get: operations["credentials_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a credential of this community, one thing after the other
         * @description Nothing is kept of it. What is not issued here cannot be vouched for, and is not passed.
         */
        post: operations["verification_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials/{credentialId}/credential.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A credential of mine as a file, letter by letter as it was signed */
        get: operations["papers_credential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One credential, with what was signed */
        get: operations["credentials_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials/{id}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new one in its place, with the name of today
         * @description The old one is revoked. Who keeps records gives back what was revoked.
         */
        post: operations["credentials_reissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke it, with a reason that its owner is told; never one’s own */
        post: operations["credentials_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials/{id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Show the name, and the credential itself, to whoever has its address; or no more */
        put: operations["credentials_setVisibility"];
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
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s drafts, the latest first */
        get: operations["drafts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s draft at a place */
        get: operations["drafts_one"];
        /**
         * Keep what was typed
         * @description Refused with `draft-changed` where the draft is not of the version it began from; the problem names the one there is.
         */
        put: operations["drafts_save"];
        post?: never;
        /** Discard a draft, unless it was changed elsewhere since that version */
        delete: operations["drafts_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/all.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest threads of all spaces that the reader sees */
        get: operations["feeds_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/spaces/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest threads of a space (`<id>.atom`) */
        get: operations["feeds_space"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/threads/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest posts of a thread (`<id>.atom`) */
        get: operations["feeds_thread"];
        put?: never;
        post?: never;
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
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["imports_list"];
        put?: never;
        /** Open */
        post: operations["imports_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find */
        get: operations["imports_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel */
        post: operations["imports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Upload */
        put: operations["imports_upload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Report */
        get: operations["imports_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start */
        post: operations["imports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mails that came in, newest first, and what became of each */
        get: operations["inbound_list"];
        put?: never;
        post?: never;
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
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I count: meetups, classes, reading and my own entries, the latest day first */
        get: operations["ledger_list"];
        put?: never;
        /** Enter what I have done elsewhere */
        post: operations["ledger_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have read in the free library and not entered, the newest first */
        get: operations["readings_list"];
        put?: never;
        /** Enter what I have read, once; what is entered already stays as it is */
        post: operations["readings_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I count, by year and category */
        get: operations["ledger_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item with its entries and its evidence, also one that was withdrawn */
        get: operations["ledger_one"];
        put?: never;
        post?: never;
        /** Withdraw what I have entered; its evidence is removed after 30 days */
        delete: operations["ledger_withdraw"];
        options?: never;
        head?: never;
        /** Change what I have entered, or the description of anything */
        patch: operations["ledger_change"];
        trace?: never;
    };
    "/api/v1/ledger/{id}/logged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I have entered it with the Scrum Alliance, with the minutes that it counts now */
        put: operations["ledger_log"];
        post?: never;
        /** I have not, after all */
        delete: operations["ledger_unlog"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put back what I have withdrawn, as it was */
        post: operations["ledger_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{itemId}/record.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The paper of a meetup or a class that I attended, with a code that leads to its verification */
        get: operations["papers_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in the free library, newest first */
        get: operations["library_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{materialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Something in the free library */
        get: operations["library_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{materialId}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** You have opened it */
        put: operations["library_opened"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{materialId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** You have read it */
        put: operations["library_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-pause/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift the pause of an address, with the secret of a link that was sent there */
        post: operations["mailPreferences_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that get no mail, because it came back or somebody there complained */
        get: operations["mailPauses_list"];
        put?: never;
        post?: never;
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
    "/api/v1/material-entries/{entryId}/completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** You are through with it */
        put: operations["use_completed"];
        post?: never;
        /** You are not, after all */
        delete: operations["use_reopened"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-entries/{entryId}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** You have opened it */
        put: operations["use_opened"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file
         * @description Says how long it is going to be, and what it is called (`filename` of `Upload-Metadata`). Its parts go to the `Location` of the answer; once it is whole, a version names its id. What no version names after a week is removed.
         */
        post: operations["materialUploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give an upload up */
        delete: operations["materialUploads_giveUp"];
        options?: never;
        /** How much of a file has come */
        head: operations["materialUploads_offset"];
        /** The next part of a file */
        patch: operations["materialUploads_part"];
        trace?: never;
    };
    "/api/v1/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you look after, of a course or of the free library, newest first */
        get: operations["materials_list"];
        put?: never;
        /** Bring something in, with its first version */
        post: operations["materials_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/versions/{id}/thread-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many threads were asked at each page of a material */
        get: operations["anchors_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/versions/{id}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Threads that were asked at a page of a version, or of other versions, the newest first */
        get: operations["anchors_here"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version, with its text */
        get: operations["materials_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/versions/{versionId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a version, or a part of it */
        get: operations["materials_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/{materialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A material, with the versions you may read */
        get: operations["materials_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is said of a material */
        patch: operations["materials_change"];
        trace?: never;
    };
    "/api/v1/materials/{materialId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a version
         * @description Classes that have not begun hand it out; others offer it beside the one they were taught with.
         */
        post: operations["materials_addVersion"];
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
    "/api/v1/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request */
        post: operations["merging_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/addresses/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm */
        post: operations["merging_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/me/forum-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own key to feeds */
        get: operations["feeds_show"];
        put?: never;
        /** A new key; the one before opens nothing any more */
        post: operations["feeds_make"];
        /** Take one’s key back */
        delete: operations["feeds_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mail-pause/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link sent to one’s paused address, which lifts the pause */
        post: operations["mailPreferences_askForLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mail-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is mailed to one, how soon and when */
        get: operations["mailPreferences_show"];
        /** Choose how soon one kind is mailed, everywhere or in a space */
        put: operations["mailPreferences_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mail-rhythm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose quiet hours, and when digests come */
        put: operations["mailPreferences_setRhythm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/moderation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moderators decided about me, the latest first */
        get: operations["flags_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/moderation/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask another moderator to look at a decision again; once */
        post: operations["flags_appeal"];
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
    "/api/v1/me/push-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s devices, and the key for another */
        get: operations["push_list"];
        put?: never;
        /** This device shows what one is told, as long as one is signed in on it */
        post: operations["push_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/push-devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** A device shows nothing any more */
        delete: operations["push_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["waysIn_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ways-in/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlink */
        delete: operations["waysIn_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ways-in/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add */
        post: operations["waysIn_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ways-in/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New passkey options */
        post: operations["waysIn_newPasskeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ways-in/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove */
        delete: operations["waysIn_remove"];
        options?: never;
        head?: never;
        /** Rename */
        patch: operations["waysIn_rename"];
        trace?: never;
    };
    "/api/v1/me/ways-in/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to link */
        post: operations["waysIn_beginToLink"];
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
    "/api/v1/meetups/{id}/minutes-space": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The space the minutes go to, and the thread they are in */
        get: operations["minutes_one"];
        /** Choose the space the minutes of a meetup, or of its series, go to */
        put: operations["minutes_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetups/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The threads that are proposed for a meetup, most asked for first */
        get: operations["proposals_ofMeetup"];
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
    "/api/v1/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who see a thread or a space, ten at most */
        get: operations["completion_mentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a case, or act on a post, a thread or a member without one */
        post: operations["moderation_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/actions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decision back, a sanction before its term too */
        post: operations["moderation_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appeals that wait for me or a colleague, the oldest first */
        get: operations["moderation_openAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/appeals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide an appeal against a decision of somebody else; overturning takes it back */
        post: operations["moderation_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log, the latest first */
        get: operations["moderatedMembers_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of the spaces I moderate: open ones from the oldest on, closed ones from the latest */
        get: operations["moderation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case; sealed where it is of a cohort whose space I do not moderate */
        get: operations["moderation_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a sealed case: the log says that I did */
        post: operations["moderation_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member’s file in one page */
        get: operations["moderatedMembers_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/members/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note something about a member, for moderators alone */
        post: operations["moderatedMembers_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When posts wait for a moderator */
        get: operations["moderatedMembers_showRules"];
        /** Say when posts wait for a moderator */
        put: operations["moderatedMembers_changeRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much waits for me, and in which spaces */
        get: operations["moderation_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one was told and may still see, the latest first */
        get: operations["notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that some are read, or all
         * @description Reading on in a thread does so as well.
         */
        put: operations["notifications_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The classes you run: to come or under way, soonest first, or over, latest first */
        get: operations["offerings_list"];
        put?: never;
        /** Plan a class */
        post: operations["offerings_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One class that you run */
        get: operations["offerings_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a class */
        patch: operations["offerings_change"];
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in the class, by name, and what they have attended, without those who have withdrawn */
        get: operations["attendance_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/attendance/{enrolmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What somebody has attended, and how that is known */
        get: operations["attendance_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book seats for an organisation */
        post: operations["bookings_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/bookings/{bookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give the seats of a booking back */
        delete: operations["bookings_remove"];
        options?: never;
        head?: never;
        /** Change a booking */
        patch: operations["bookings_change"];
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a class off */
        post: operations["offerings_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code of a class that you run, with null where it has none */
        get: operations["classCodes_show"];
        put?: never;
        /** A new code; the one before is good for nothing any more */
        post: operations["classCodes_make"];
        /** Take the code away */
        delete: operations["classCodes_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm that people took part or have understood, or take that back */
        put: operations["attendance_confirm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan the same class again, on other days */
        post: operations["offerings_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups that were drawn, latest first */
        get: operations["groups_list"];
        put?: never;
        /** Draw groups; everybody in the class sees them at once */
        post: operations["groups_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/half-days/{halfDayId}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A fresh code to show, good for half a minute; from half an hour before the half-day to half an hour after it */
        get: operations["halfDays_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/half-days/{halfDayId}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark people as there, or take that back; from half an hour before the half-day on */
        put: operations["halfDays_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/material-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What those in a class have opened and completed, by name */
        get: operations["use_ofClass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a class hands out: to who runs it all, to who is in it what is released */
        get: operations["arrangement_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/materials.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a class hands out, as a ZIP archive: all that you see, in the versions that were taught */
        get: operations["archive_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/materials/copy-from": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand out what another class of the course hands out, in the newest versions */
        post: operations["arrangement_copyFrom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/materials/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand something out, last in its section */
        post: operations["arrangement_addEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/materials/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Hand something out no longer */
        delete: operations["arrangement_removeEntry"];
        options?: never;
        head?: never;
        /** Change when something is handed out, or in which version */
        patch: operations["arrangement_changeEntry"];
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/materials/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put sections, and what is in them, into an order */
        put: operations["arrangement_setOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/materials/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a section, after the others */
        post: operations["arrangement_addSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/materials/sections/{sectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a section in which nothing is */
        delete: operations["arrangement_removeSection"];
        options?: never;
        head?: never;
        /** Call a section something else */
        patch: operations["arrangement_renameSection"];
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/me/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that you have followed the activation link of the Scrum Alliance */
        put: operations["road_activate"];
        post?: never;
        /** Say that you have not, after all */
        delete: operations["road_deactivate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/me/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you have attended of a class that you are in, and how that is known */
        get: operations["attendance_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/me/exam": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how your exam went, the last time you took it */
        put: operations["road_recordExam"];
        post?: never;
        /** Say that you have not taken the exam yet */
        delete: operations["road_forgetExam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/me/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups of a class that you are in, as they were drawn last */
        get: operations["groups_latest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/me/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that you have renewed the certification, and until when it holds now */
        put: operations["road_renew"];
        post?: never;
        /** Say that you have not renewed it */
        delete: operations["road_forgetRenewal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/prework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how many days before the class its preparation is mailed by itself */
        put: operations["prework_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/prework/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail those in the class what to prepare, once each until it is something else */
        post: operations["prework_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/road": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far you are on the road to the certification, and what is next */
        get: operations["road_road"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on the roster, by name, those who have withdrawn among them */
        get: operations["roster_list"];
        put?: never;
        /** Put somebody on the roster */
        post: operations["roster_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/roster/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the roster up to a CSV file of a registration system, or see what that would do
         * @description UTF-8, UTF-16 or Windows-1252, any delimiter, any order of columns. Nobody is removed because the file does not name them, and taken twice it changes nothing.
         */
        post: operations["roster_importFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/roster/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite people on the roster by mail, with a personal link each
         * @description Nobody twice within a day unless asked for, and nobody who has joined. A new link replaces the old one.
         */
        post: operations["enrolments_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/roster/{enrolmentId}": {
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
        /** Change what the roster says of somebody */
        patch: operations["roster_change"];
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/roster/{enrolmentId}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which address of somebody is right, where their account has another one */
        put: operations["enrolments_chooseAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/roster/{enrolmentId}/making-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that somebody is here only to make up for half-days of another class */
        put: operations["attendance_makeUp"];
        post?: never;
        /** Say that the class is somebody’s own */
        delete: operations["attendance_takeWhole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/roster/{enrolmentId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move somebody to another class that you run; moving them back undoes it */
        post: operations["enrolments_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/roster/{enrolmentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take somebody off the roster; they stay to be seen */
        put: operations["roster_withdraw"];
        post?: never;
        /** Put somebody back who has withdrawn */
        delete: operations["roster_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many were in each half-day, and by what that counts */
        get: operations["submission_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be submitted, who may not yet and why, and how far the others are */
        get: operations["submission_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/submission.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Those who may be submitted, and were not yet unless asked for, as a file for the Scrum Alliance
         * @description Columns: First Name, Last Name, Email, Company, Reference. UTF-8 with a mark, RFC 4180. A text that a spreadsheet would run as a formula begins with an apostrophe. Names come in one piece from rosters: the last word, with what belongs to it, is taken for the last name.
         */
        get: operations["submission_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark people as submitted, all of them or none; they are told once what comes next */
        post: operations["submission_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/submissions/taken-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take that back, of people who have not activated their certification */
        post: operations["submission_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offeringId}/submissions/{enrolmentId}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that somebody has followed the activation link of the Scrum Alliance */
        put: operations["submission_activate"];
        post?: never;
        /** Say that they have not, after all */
        delete: operations["submission_deactivate"];
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person, for members; what they began is listed by `GET /threads?author=` */
        get: operations["people_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My certifications, and what their renewal takes; the Scrum Alliance decides what counts */
        get: operations["planner_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last days of my certifications and the days of reminders, as a calendar file */
        get: operations["planner_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/certifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a certification that one holds */
        post: operations["planner_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/certifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the days of a certification right that one entered */
        put: operations["planner_change"];
        post?: never;
        /** Take a certification out that one entered */
        delete: operations["planner_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one renewed and with what, the latest first */
        get: operations["planner_list"];
        put?: never;
        /** Say that certifications were renewed, until when, and with what */
        post: operations["planner_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/renewals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a renewal back; what was spent on it counts again */
        delete: operations["planner_undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One post, and where it is: a link to a post stays good when it moves */
        get: operations["posts_one"];
        put?: never;
        post?: never;
        /** Delete a post; the opening one takes its thread with it */
        delete: operations["posts_delete"];
        options?: never;
        head?: never;
        /** Correct a post; 409 where somebody edited it since */
        patch: operations["posts_change"];
        trace?: never;
    };
    "/api/v1/posts/{id}/bookmark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a post, with a note or another than before */
        put: operations["keptPosts_keep"];
        post?: never;
        /** Keep a post no longer */
        delete: operations["keptPosts_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/endorsement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Vouch for an answer of somebody else, as a trainer */
        put: operations["signals_endorse"];
        post?: never;
        /** Take one’s endorsement back; nothing of it stays on the answer */
        delete: operations["signals_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the moderators of a post; once, and its author never learns who */
        post: operations["flags_flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is below a post, in the order of reading */
        get: operations["posts_replies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back a deleted post */
        post: operations["posts_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a post said before, the latest first, each compared by words with the one before it
         * @description Once a post is deleted or waits for a moderator, its author and the moderators of its space alone.
         */
        get: operations["keptPosts_ofPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Vote for an answer of somebody else; once */
        put: operations["signals_vote"];
        post?: never;
        /** Take one’s vote back */
        delete: operations["signals_unvote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a text will look */
        post: operations["completion_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a proposal back before the session begins: one’s own, or at a meetup one looks after */
        delete: operations["proposals_remove"];
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
    "/api/v1/records/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of my records as a table
         * @description UTF-8 with a mark, RFC 4180. A text that a spreadsheet would run as a formula begins with an apostrophe. `hours` and `minutes` are those of the Scrum Alliance’s form.
         */
        get: operations["papers_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of my records as JSON: with every entry, and with credentials as they were signed */
        get: operations["papers_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/export.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of it in one archive: JSON, table, a transcript of each year, credentials and evidence */
        get: operations["papers_zip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/transcript.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that I count in a year, or between two days, on paper */
        get: operations["papers_transcript"];
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
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of the rules, those that take effect last first */
        get: operations["rules_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a version of how presence counts; records that were made keep theirs */
        post: operations["rules_addAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/attendance/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the latest sessions would have come to; it changes nothing */
        post: operations["rules_tryAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a version of what renewals take */
        post: operations["rules_addRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/renewal/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which plans would change, and how; it changes nothing */
        post: operations["rules_tryRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts one may see, the best first; strangers search what is public */
        get: operations["search_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages of materials one may read, the best first */
        get: operations["materialSearch_search"];
        put?: never;
        post?: never;
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
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["passkeySession_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Options */
        post: operations["passkeySession_options"];
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
    "/api/v1/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The spaces you see */
        get: operations["spaces_all"];
        put?: never;
        /** Open a space; who opens that of a cohort moderates it */
        post: operations["spaces_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One space */
        get: operations["spaces_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Describe, archive or bring back a space */
        patch: operations["spaces_change"];
        trace?: never;
    };
    "/api/v1/spaces/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in the space of a cohort, by name */
        get: operations["spaces_inIt"];
        put?: never;
        /** Let a member into the space of a cohort */
        post: operations["spaces_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw somebody from the space of a cohort: they see nothing of it from then on */
        delete: operations["spaces_withdraw"];
        options?: never;
        head?: never;
        /** Make somebody a moderator of the space, or a member again */
        patch: operations["spaces_changeRole"];
        trace?: never;
    };
    "/api/v1/spaces/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions and answers week by week, for who moderates the space */
        get: operations["spaces_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How much to hear of a space */
        put: operations["reading_subscribeToSpace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why an account is suspended, and what became of the appeal */
        get: operations["suspension_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{token}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask another moderator to look at a suspension again; once */
        post: operations["suspension_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags of threads you see, ten at most */
        get: operations["completion_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Threads of the spaces you see, the latest first */
        get: operations["threads_list"];
        put?: never;
        /** Ask a question, or begin a discussion */
        post: operations["threads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Threads that may answer the question whose title is being typed, at most five */
        get: operations["search_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A thread with a page of its posts
         * @description What was merged into another thread is answered with that one. By `best`: answers, each with its first replies. By `time`: the tree in the order of reading.
         */
        get: operations["threads_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct the title, the tags or the kind of a thread */
        patch: operations["threads_change"];
        trace?: never;
    };
    "/api/v1/threads/{id}/accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which answer helped; for who asked. It takes the mark from any other */
        put: operations["signals_accept"];
        post?: never;
        /** Take that back; for who asked */
        delete: operations["signals_unaccept"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/anchor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The place in a material where a thread was asked, if there is one that you may read */
        get: operations["anchors_ofThread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/me-too": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Have a question too, that somebody else asked */
        put: operations["signals_sayMeToo"];
        post?: never;
        /** No longer have a question */
        delete: operations["signals_takeMeTooBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer, or reply to an answer; the same `clientId` again gives the same post */
        post: operations["threads_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The meetups a thread is proposed for, or was talked about at */
        get: operations["proposals_ofThread"];
        put?: never;
        /**
         * Propose a thread as a topic of a meetup
         * @description What is proposed for it already stays as it is. Only threads that every member may read.
         */
        post: operations["proposals_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Have read a thread up to a number; it only moves forward */
        put: operations["reading_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How much to hear of a thread; it comes before what was said of its space */
        put: operations["reading_subscribeToThread"];
        post?: never;
        /** Leave it to what was said of the space */
        delete: operations["reading_leaveToSpace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many posts wait, by space
         * @description Posts of others that can be read, in threads one opened or follows, and in those that began in a space since one follows it. What was muted does not count. Of a thread at most 1,000 are counted, of threads the 200 that were read last.
         */
        get: operations["reading_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which mails the token of a mail stops, and whether they are stopped */
        get: operations["unsubscribe_show"];
        put?: never;
        /** Stop these mails (RFC 8058: one click in a mail program) */
        post: operations["unsubscribe_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file, to be named in a text
         * @description What a file is is told by its content, which has to agree with its name. Pictures (PNG, JPEG, GIF, WebP, AVIF; at most 10 MB) are made anew without what was hidden in them; PDF, Word, Excel and PowerPoint files and plain text (at most 25 MB) are kept as they are. A file that no post or draft names after a day is removed.
         */
        post: operations["uploads_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file, to whoever may read the post it belongs to
         * @description Until it belongs to a post it is for who added it. Pictures are shown, everything else is downloaded.
         */
        get: operations["uploads_show"];
        put?: never;
        post?: never;
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
        AcceptBody: {
            /**
             * Format: uuid
             * @description An answer of this thread
             */
            postId: string;
        };
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
        ActionBody: {
            action: components["schemas"]["ModerationAction"];
            reason: components["schemas"]["ModerationReason"];
            /**
             * @description For the person concerned
             * @default
             */
            words: string;
            /**
             * Format: uuid
             * @description The case that this decides
             */
            caseId?: string;
            /**
             * Format: uuid
             * @description Without a case: the post
             */
            postId?: string;
            /**
             * Format: uuid
             * @description Without a case: the thread
             */
            threadId?: string;
            /**
             * Format: uuid
             * @description Without a case, to warn, silence or suspend: the member
             */
            personId?: string;
            /**
             * Format: date-time
             * @description To silence and to suspend
             */
            until?: string;
            /** @description To edit: the new words */
            body?: string;
            /** @description To split: the title of the new thread */
            title?: string;
            /**
             * Format: uuid
             * @description To move: where to
             */
            spaceId?: string;
            /**
             * Format: uuid
             * @description To merge: into which thread
             */
            intoThreadId?: string;
            /**
             * @description More will be done: the case stays open
             * @default false
             */
            keepOpen: boolean;
        };
        ActionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "dismiss" | "edit" | "hide" | "delete" | "restore" | "lock" | "unlock" | "pin" | "unpin" | "move" | "merge" | "split" | "warn" | "silence" | "suspend";
            /** @enum {string} */
            reason: "spam" | "offensive" | "off-topic" | "private-information" | "duplicate" | "tidying-up" | "other";
            words: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            until: string | null;
            /** Format: date-time */
            undoneAt: string | null;
            /** Format: uuid */
            postId: string | null;
            /** Format: uuid */
            threadId: string | null;
            threadTitle: string | null;
            appeal: components["schemas"]["AppealView"] | null;
            actor: components["schemas"]["ModeratedPerson"];
            person: components["schemas"]["ModeratedPerson"] | null;
        };
        ActivationRequest: {
            /**
             * Format: date
             * @example 2026-12-17
             */
            on?: string;
        };
        AddPasskeyRequest: {
            name: string;
            credentialId: string;
            clientDataJson: string;
            attestationObject: string;
            transports: components["schemas"]["PasskeyTransport"][];
        };
        AddedRulesView: {
            /** @example 2027-1 */
            version: string;
        };
        AddressChoiceRequest: {
            /** @enum {string} */
            use: "account" | "roster";
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
        AlsoResponse: {
            /** Format: uuid */
            offeringId: string;
            /** @example CSPO */
            courseCode: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: email */
            email: string;
        };
        AnchorBody: {
            /**
             * Format: uuid
             * @description A version of a material that you may read
             */
            versionId: string;
            /** @description From 1; left out: about the whole of it */
            page?: number;
        };
        AnchorPlaceView: {
            /** Format: uuid */
            offeringId: string;
            /** Format: uuid */
            entryId: string;
            /** @description The name of the course */
            course: string;
            /** Format: date-time */
            startsAt: string;
            /** @description Where the class keeps its clocks */
            zone: string;
        };
        AnchorView: {
            /** Format: uuid */
            materialId: string;
            kind: components["schemas"]["MaterialKind"];
            title: string;
            /** Format: uuid */
            versionId: string;
            /** @description The number of the version */
            version: number;
            /** @description null: about the whole of it */
            page: number | null;
            /** @description You may read this very version; another one you may in any case */
            readable: boolean;
            /** @description null: the free library */
            place: components["schemas"]["AnchorPlaceView"] | null;
            /** @description The class was taught with this version */
            taught: boolean;
        };
        AnswerBody: {
            /** @description The person gets it by mail */
            answer: string;
        };
        /** @enum {string} */
        AnsweredFilter: "yes" | "no";
        AppealList: {
            items: components["schemas"]["ActionView"][];
        };
        /** @enum {string} */
        AppealOutcome: "uphold" | "overturn";
        AppealView: {
            words: string;
            /** Format: date-time */
            at: string;
            /** @enum {string|null} */
            outcome: "uphold" | "overturn" | null;
            answer: string | null;
            /** Format: date-time */
            decidedAt: string | null;
        };
        ArrangementResponse: {
            /** Format: uuid */
            offeringId: string;
            /** @example Europe/Berlin */
            zone: string;
            manages: boolean;
            sections: components["schemas"]["SectionResponse"][];
            prework: components["schemas"]["PreworkResponse"] | null;
        };
        AskedHerePage: {
            items: components["schemas"]["AskedThreadView"][];
            nextCursor: string | null;
        };
        AskedThreadView: {
            /** Format: uuid */
            id: string;
            /** @description The readable part of its address */
            slug: string;
            title: string;
            /** @enum {string} */
            kind: "question" | "discussion";
            space: components["schemas"]["BookmarkSpaceView"];
            author: components["schemas"]["NamedAuthorView"] | null;
            anonymous: boolean;
            tags: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
            replyCount: number;
            answerCount: number;
            meTooCount: number;
            /** @description An answer was accepted */
            answered: boolean;
            /** @description A trainer vouches for an answer */
            endorsed: boolean;
            pinned: boolean;
            locked: boolean;
            /** @description Waits for a moderator */
            hidden: boolean;
            /** @description Posts that wait; null where you never opened it */
            unread: number | null;
            /** @description The beginning of what was asked, as plain text */
            excerpt: string;
            /** @description null: about the whole of it */
            page: number | null;
            /** @description It was asked at another version, of this number */
            otherVersion: number | null;
        };
        AttendancePreviewView: {
            sessions: components["schemas"]["SessionPreviewView"][];
            /** @description Records more than before; below zero for fewer */
            records: number;
            /** @description Minutes more than before; below zero for fewer */
            minutes: number;
        };
        AttendanceResponse: {
            items: components["schemas"]["AttendeeResponse"][];
            nextCursor: string | null;
            enrolled: number;
        };
        AttendanceRulesBody: {
            /**
             * Format: date
             * @description From midnight in UTC; not today
             * @example 2026-12-17
             */
            effectiveFrom: string;
            /** @description Where the numbers come from */
            sources: string[];
            tailSeconds: number;
            longestBridgeSeconds: number;
            bridgedAtMostSeconds: number;
            seenBeforeOutageSeconds: number;
            backAfterOutageSeconds: number;
            outageAtMostMinutes: number;
            overrunAtMostMinutes: number;
            minimumMinutes: number;
            minimumPercent: number;
        };
        AttendedClassResponse: {
            /** Format: uuid */
            id: string;
            course: components["schemas"]["CourseNameResponse"];
            title: string;
            mode: components["schemas"]["OfferingMode"];
            /** @example Europe/Berlin */
            zone: string;
            trainers: components["schemas"]["TrainerResponse"][];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            status: components["schemas"]["OfferingStatus"];
            /** Format: uri */
            callUrl: string | null;
            address: string;
            halfDays: components["schemas"]["HalfDayResponse"][];
            cancelReason: string;
            participants: number;
        };
        AttendedClassesResponse: {
            items: components["schemas"]["OfferingAboutResponse"][];
            nextCursor: string | null;
        };
        AttendedHalfDayResponse: {
            /** Format: uuid */
            halfDayId: string;
            place: number;
            /** Format: date */
            date: string;
            /** @example 09:00 */
            starts: string;
            /** @example 12:30 */
            ends: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            learningMinutes: number;
            minutes: number;
            by: components["schemas"]["CountedBy"] | null;
            /** Format: date-time */
            markedAt: string | null;
            markedBy: string | null;
            /** Format: date-time */
            scannedAt: string | null;
            presenceMinutes: number;
            online: boolean;
            madeUp: components["schemas"]["MadeUpResponse"] | null;
            elsewhere: boolean;
        };
        AttendeeResponse: {
            /** Format: uuid */
            enrolmentId: string;
            name: string;
            organisation: string;
            joined: boolean;
            makesUp: boolean;
            minutes: number;
            requiredMinutes: number;
            participation: components["schemas"]["ConfirmedResponse"] | null;
            understanding: components["schemas"]["ConfirmedResponse"] | null;
            halfDays: components["schemas"]["AttendedHalfDayResponse"][];
        };
        AuditPage: {
            items: components["schemas"]["AuditView"][];
            nextCursor: string | null;
        };
        AuditView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            actor: components["schemas"]["ModeratedPerson"] | null;
            person: components["schemas"]["ModeratedPerson"] | null;
            /** Format: uuid */
            caseId: string | null;
            /** Format: uuid */
            postId: string | null;
            /** Format: uuid */
            threadId: string | null;
            /** Format: uuid */
            spaceId: string | null;
            codes: {
                [key: string]: unknown;
            };
            words: string | null;
        };
        BarView: {
            /** @description Null where no time of the session counts */
            window: components["schemas"]["WindowView"] | null;
            segments: components["schemas"]["SegmentView"][];
            totals: components["schemas"]["TotalsView"];
            /** @description Seconds that count, before the one rounding down to whole minutes */
            creditedSeconds: number;
        };
        BookingChangeRequest: {
            organisation?: string;
            contactName?: string;
            /**
             * Format: email
             * @example ana@example.org
             */
            contactEmail?: string | null;
            seats?: number;
            note?: string;
        };
        BookingRequest: {
            organisation: string;
            contactName?: string;
            /**
             * Format: email
             * @example ana@example.org
             */
            contactEmail?: string | null;
            seats: number;
            note?: string;
        };
        BookingResponse: {
            /** Format: uuid */
            id: string;
            organisation: string;
            contactName: string;
            /** Format: email */
            contactEmail: string | null;
            seats: number;
            note: string;
        };
        BookmarkBody: {
            /** @default  */
            note: string;
        };
        BookmarkPage: {
            items: components["schemas"]["BookmarkView"][];
            nextCursor: string | null;
        };
        BookmarkSpaceView: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
        };
        BookmarkThreadView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            kind: "question" | "discussion";
        };
        BookmarkView: {
            /** Format: uuid */
            postId: string;
            /** @description Of the post in its thread; 1 is the opening post */
            number: number;
            note: string;
            /** Format: date-time */
            createdAt: string;
            /** @description The beginning of what was written, as plain text */
            excerpt: string;
            author: components["schemas"]["NamedAuthorView"] | null;
            anonymous: boolean;
            thread: components["schemas"]["BookmarkThreadView"];
            space: components["schemas"]["BookmarkSpaceView"];
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
        CandidateResponse: {
            state: components["schemas"]["RoadState"];
            minutes: number;
            requiredMinutes: number;
            participation: boolean;
            understanding: boolean;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date */
            activatedOn: string | null;
            exam: components["schemas"]["ExamResponse"] | null;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date */
            expiresOn: string | null;
            /** Format: uuid */
            enrolmentId: string;
            name: string;
            /** Format: email */
            email: string;
            /** Format: email */
            accountEmail: string | null;
            organisation: string;
            withdrawn: boolean;
            hindrances: components["schemas"]["HindranceResponse"][];
        };
        CaseDetailView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "flag" | "rule";
            reasons: ("first-posts" | "links" | "flood" | "blocked-word" | "blocked-domain")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            outcome: string | null;
            space: components["schemas"]["ModeratedPerson"];
            flagCount: number;
            flagKinds: ("spam" | "offensive" | "off-topic" | "private-information" | "something-else")[];
            /** @description Opening it is noted in the log */
            sealed: boolean;
            /** @description The space is mine to moderate: the thread can be read there */
            moderates: boolean;
            /** Format: uuid */
            postId: string;
            /** Format: uuid */
            threadId: string;
            title: string | null;
            excerpt: string | null;
            author: components["schemas"]["ModeratedPerson"] | null;
            raw: string | null;
            html: string | null;
            hidden: boolean;
            deleted: boolean;
            /** @description Of the post in its thread */
            number: number;
            /** @description It opens its thread */
            opening: boolean;
            /** @description The thread is locked */
            locked: boolean;
            /** @description The thread is pinned */
            pinned: boolean;
            /** @description What it answers, and the first of what was said to it */
            around: components["schemas"]["NearbyPostView"][];
            flags: components["schemas"]["FlagView"][];
            actions: components["schemas"]["ActionView"][];
        };
        CasePage: {
            items: components["schemas"]["CaseView"][];
            nextCursor: string | null;
        };
        CaseView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "flag" | "rule";
            reasons: ("first-posts" | "links" | "flood" | "blocked-word" | "blocked-domain")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            outcome: string | null;
            space: components["schemas"]["ModeratedPerson"];
            flagCount: number;
            flagKinds: ("spam" | "offensive" | "off-topic" | "private-information" | "something-else")[];
            /** @description Opening it is noted in the log */
            sealed: boolean;
            /** @description The space is mine to moderate: the thread can be read there */
            moderates: boolean;
            /** Format: uuid */
            postId: string;
            /** Format: uuid */
            threadId: string;
            title: string | null;
            excerpt: string | null;
            author: components["schemas"]["ModeratedPerson"] | null;
        };
        CategoryTotalView: {
            /** @enum {string} */
            category: "learning" | "events" | "volunteering" | "other";
            items: number;
            minutes: number;
        };
        CertificationBody: {
            /**
             * Format: date
             * @description The date of issue
             * @example 2026-12-17
             */
            issuedOn: string;
            /**
             * Format: date
             * @example 2026-12-17
             */
            expiresOn?: string;
            /** @example CSPO */
            code: string;
        };
        CertificationDaysBody: {
            /**
             * Format: date
             * @description The date of issue
             * @example 2026-12-17
             */
            issuedOn: string;
            /**
             * Format: date
             * @example 2026-12-17
             */
            expiresOn?: string;
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
        ChangeOfNeedsView: {
            /** Format: date */
            from: string;
            version: string;
            seus: number;
            /** @description US dollars */
            fee: number;
        };
        ChangePasswordRequest: {
            /** Format: password */
            currentPassword?: string;
            /** Format: password */
            password: string;
        };
        ChangeWebhookBody: {
            name?: string;
            /** Format: uri */
            url?: string;
            events?: components["schemas"]["WebhookEvent"][];
            /** @description Private spaces that it tells of as well; of the others it always does */
            spaceIds?: string[];
            /** @description Whether it tells anything at all */
            on?: boolean;
        };
        ChangedHalfDayRequest: {
            /**
             * Format: date
             * @example 2026-12-17
             */
            date: string;
            /** @example 09:00 */
            starts: string;
            /** @example 12:30 */
            ends: string;
            breakMinutes: number;
            /** Format: uuid */
            id?: string;
        };
        ChangedPeopleResponse: {
            changed: string[];
        };
        CheckView: {
            /** @enum {string} */
            check: "form" | "issuer" | "key" | "proof" | "status" | "dates";
            /** @description Null where an earlier check left nothing to ask */
            passed: boolean | null;
            /** @enum {string|null} */
            why: "not-json" | "too-large" | "too-deep" | "not-a-credential" | "unknown-context" | "other-proof" | "other-issuer" | "unknown-key" | "compromised-key" | "altered" | "too-slow" | "unknown" | "revoked" | "not-yet-valid" | "expired" | null;
        };
        CheckedCredentialView: {
            /** @description Whether every check is passed */
            valid: boolean;
            checks: components["schemas"]["CheckView"][];
            /** @description Null where it is not one of ours, unchanged */
            credential: components["schemas"]["KnownCredentialView"] | null;
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
        ClassCodeResponse: {
            /** @example ACDEFGHJ */
            code: string | null;
            /** Format: date-time */
            endsAt: string;
        };
        ClassInvitationResponse: {
            /** Format: uuid */
            id: string;
            course: components["schemas"]["CourseNameResponse"];
            title: string;
            mode: components["schemas"]["OfferingMode"];
            /** @example Europe/Berlin */
            zone: string;
            trainers: components["schemas"]["TrainerResponse"][];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            status: components["schemas"]["OfferingStatus"];
            halfDays: components["schemas"]["HalfDayResponse"][];
            /** Format: email */
            email: string;
            name: string;
            used: boolean;
        };
        ClassLinkRequest: {
            token: string;
        };
        ClassNewcomerRequest: {
            token: string;
            displayName: string;
            /** Format: password */
            password?: string;
            locale?: components["schemas"]["Locale"];
            /** @example Europe/Paris */
            timeZone?: string;
        };
        ClassStatisticsResponse: {
            enrolled: number;
            halfDays: components["schemas"]["HalfDayStatisticsResponse"][];
        };
        ColumnResponse: {
            field: components["schemas"]["RosterField"];
            column: number;
        };
        CommunityResponse: {
            name: string;
            signUp: components["schemas"]["SignUpMode"];
            demo: boolean;
            signInProvider: string | null;
        };
        CompromiseBody: {
            /** @description What happened; it stands in the log */
            words: string;
        };
        ConfirmSignUpRequest: {
            token: string;
            /** Format: password */
            password?: string;
        };
        /** @enum {string} */
        ConfirmationKind: "participation" | "understanding";
        ConfirmationsRequest: {
            enrolmentIds: string[];
            kind: components["schemas"]["ConfirmationKind"];
            confirmed: boolean;
        };
        ConfirmedResponse: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        /** @enum {string} */
        Continuation: "continue" | "finish";
        /** @enum {string} */
        ContinuationRule: "majority" | "facilitator";
        CopyFromRequest: {
            /** Format: uuid */
            offeringId: string;
        };
        CopySheetView: {
            /** @example Events */
            category: string;
            title: string;
            description: string;
            /** Format: date */
            date: string;
            hours: number;
            /** @description Beyond the hours */
            minutes: number;
        };
        CountableView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date */
            happenedOn: string;
            minutes: number;
            /** @description Whether it is among the oldest ones that come to enough */
            chosen: boolean;
        };
        /** @enum {string} */
        CountedBy: "mark" | "code" | "presence";
        CourseChangeRequest: {
            version: number;
            code?: string;
            name?: string;
            requiredMinutes?: number;
            exam?: boolean;
            certification?: string;
            validityMonths?: number;
            experienceMonths?: number;
            /** Format: uuid */
            nextCourseId?: string | null;
            archived?: boolean;
        };
        CourseNameResponse: {
            /** Format: uuid */
            id: string;
            /** @example CSPO */
            code: string;
            name: string;
        };
        CourseRequest: {
            /** @example CSPO */
            code: string;
            name: string;
            requiredMinutes: number;
            exam: boolean;
            certification: string;
            /** @default 24 */
            validityMonths: number;
            /** @default 0 */
            experienceMonths: number;
            /** Format: uuid */
            nextCourseId?: string | null;
        };
        CourseResponse: {
            /** Format: uuid */
            id: string;
            /** @example CSPO */
            code: string;
            name: string;
            requiredMinutes: number;
            exam: boolean;
            certification: string;
            validityMonths: number;
            experienceMonths: number;
            /** Format: uuid */
            nextCourseId: string | null;
            archived: boolean;
            version: number;
        };
        CoursesResponse: {
            items: components["schemas"]["CourseResponse"][];
        };
        CreateAccessTokenRequest: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            expiresAt: string;
        };
        CreatedActionView: {
            /** Format: uuid */
            id: string;
        };
        CreatedResponse: {
            /** Format: uuid */
            id: string;
        };
        CreatedView: {
            /** Format: uuid */
            id: string;
        };
        CredentialPage: {
            items: components["schemas"]["CredentialView"][];
            nextCursor: string | null;
        };
        CredentialView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description What it attests, in the ledger
             */
            itemId: string;
            /** @enum {string} */
            kind: "meetup" | "class";
            /**
             * Format: uuid
             * @description The attendance record, or the enrolment
             */
            sourceId: string;
            title: string;
            /** Format: date */
            happenedOn: string;
            /** @description Whole minutes */
            minutes: number;
            /** @description The name it was signed for, in clear or as a hash */
            name: string | null;
            /** @description Whether whoever has its address sees the name, and may take the credential itself */
            showName: boolean;
            /** @enum {string} */
            state: "valid" | "replaced" | "revoked";
            /**
             * @description Why it does not stand any more
             * @enum {string|null}
             */
            reason: "corrected" | "withdrawn" | "renewed" | "key-compromised" | "revoked" | null;
            /** @description What whoever revoked it said */
            words: string | null;
            /**
             * Format: uuid
             * @description The one in its place
             */
            replacedBy: string | null;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description The page on which anybody sees whether it stands */
            verifyUrl: string;
            /** @description Where anybody may take it; null where its name is not shown */
            publicUrl: string | null;
        };
        DaysView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        DecideAppealBody: {
            outcome: components["schemas"]["AppealOutcome"];
            /** @description The person gets it */
            answer: string;
        };
        /** @enum {string} */
        DeliveredWebhookEvent: "thread.created" | "answer.accepted" | "meetup.closed" | "record.issued" | "test";
        DiffPartView: {
            /** @enum {string} */
            kind: "same" | "added" | "removed";
            text: string;
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
        DraftBody: {
            title?: string;
            body?: string;
            tags?: string[];
            /** Format: uuid */
            spaceId?: string;
            /** @enum {string} */
            kind?: "question" | "discussion";
            anonymous?: boolean;
            /** @description Why a post is edited */
            reason?: string;
            /** @description The version this began from; 0 where there was none */
            version: number;
        };
        DraftContentView: {
            title?: string;
            body?: string;
            tags?: string[];
            /** Format: uuid */
            spaceId?: string;
            /** @enum {string} */
            kind?: "question" | "discussion";
            anonymous?: boolean;
            reason?: string;
        };
        DraftList: {
            items: components["schemas"]["DraftListingView"][];
        };
        DraftListingView: {
            place: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            title: string | null;
            /** @description The beginning of the body */
            excerpt: string;
            /** @description Null for new threads, and for what you no longer see */
            thread: components["schemas"]["DraftThreadView"] | null;
        };
        DraftThreadView: {
            /** Format: uuid */
            id: string;
            title: string;
            /**
             * Format: uuid
             * @description The post that is answered or edited
             */
            postId: string;
        };
        DraftView: {
            place: string;
            /** @description To be named with the next save */
            version: number;
            /** Format: date-time */
            updatedAt: string;
            content: components["schemas"]["DraftContentView"];
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
        EndorsementView: {
            /** @description The trainer whose word stands */
            by: components["schemas"]["NamedAuthorView"];
            /** Format: date-time */
            at: string;
        };
        EnrolmentChangeRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email?: string;
            name?: string;
            organisation?: string;
            reference?: string;
        };
        EnrolmentRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email: string;
            name: string;
            organisation?: string;
            reference?: string;
        };
        EnrolmentResponse: {
            /** Format: uuid */
            id: string;
            /** Format: email */
            email: string;
            name: string;
            organisation: string;
            reference: string;
            withdrawn: boolean;
            joined: boolean;
            joinedBy: components["schemas"]["JoinedBy"] | null;
            /** Format: date-time */
            joinedAt: string | null;
            /** Format: date-time */
            invitedAt: string | null;
            /** Format: email */
            accountEmail: string | null;
            addressesDiffer: boolean;
            possiblyAlso: components["schemas"]["AlsoResponse"] | null;
            transferredTo: components["schemas"]["NamedClassResponse"] | null;
        };
        EntryChangeRequest: {
            /** Format: date-time */
            releaseAt?: string | null;
            prework?: boolean;
            /** Format: date-time */
            dueAt?: string | null;
            /** Format: uuid */
            versionId?: string | null;
            release?: components["schemas"]["Release"];
        };
        EntryRequest: {
            /** Format: date-time */
            releaseAt?: string | null;
            prework?: boolean;
            /** Format: date-time */
            dueAt?: string | null;
            /** Format: uuid */
            versionId?: string | null;
            /** Format: uuid */
            sectionId: string;
            /** Format: uuid */
            materialId: string;
            release: components["schemas"]["Release"];
        };
        EntryResponse: {
            /** Format: uuid */
            id: string;
            material: components["schemas"]["MaterialNameResponse"];
            release: components["schemas"]["Release"];
            /** Format: date-time */
            releasesAt: string | null;
            released: boolean;
            prework: boolean;
            /** Format: date-time */
            dueAt: string | null;
            pinned: boolean;
            taught: components["schemas"]["VersionResponse"];
            latest: components["schemas"]["VersionResponse"];
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            completedAt: string | null;
            opened: number | null;
            completed: number | null;
        };
        EvidenceView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example application/pdf */
            type: string;
            bytes: number;
            /** @description Where its owner reads it */
            url: string;
        };
        ExamRequest: {
            result: components["schemas"]["ExamResult"];
            /**
             * Format: date
             * @example 2026-12-17
             */
            on?: string;
        };
        ExamResponse: {
            result: components["schemas"]["ExamResult"];
            /** Format: date */
            on: string;
        };
        /** @enum {string} */
        ExamResult: "passed" | "failed";
        ExplainedAttendanceResponse: {
            /** Format: uuid */
            enrolmentId: string;
            name: string;
            organisation: string;
            joined: boolean;
            makesUp: boolean;
            minutes: number;
            requiredMinutes: number;
            participation: components["schemas"]["ConfirmedResponse"] | null;
            understanding: components["schemas"]["ConfirmedResponse"] | null;
            halfDays: components["schemas"]["ExplainedHalfDayResponse"][];
        };
        ExplainedHalfDayResponse: {
            /** Format: uuid */
            halfDayId: string;
            place: number;
            /** Format: date */
            date: string;
            /** @example 09:00 */
            starts: string;
            /** @example 12:30 */
            ends: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            learningMinutes: number;
            minutes: number;
            by: components["schemas"]["CountedBy"] | null;
            /** Format: date-time */
            markedAt: string | null;
            markedBy: string | null;
            /** Format: date-time */
            scannedAt: string | null;
            presenceMinutes: number;
            online: boolean;
            madeUp: components["schemas"]["MadeUpResponse"] | null;
            elsewhere: boolean;
            segments: components["schemas"]["PresenceStretchResponse"][];
        };
        FeedKeyView: {
            /** @description Null where one has none */
            key: string | null;
            /** @description The feed of everything one sees */
            url: string | null;
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
            code: "invalid" | "unknown" | "object" | "list" | "too-many" | "too-few" | "repeated" | "choice" | "id" | "cursor" | "unstorable" | "too-deep" | "text" | "empty" | "line" | "text-within" | "too-long" | "controls" | "name" | "whole" | "between" | "yes-or-no" | "date" | "time" | "moment" | "time-zone" | "email" | "link-incomplete" | "passkey" | "password-short" | "password-long" | "password-guessable" | "password-is-email" | "password-wrong" | "not-a-member" | "scope-for-admins" | "too-soon" | "too-far" | "webhook-url" | "call-url" | "more-than-it-lasts" | "before-first-day" | "before-this-meetup" | "not-a-series-day" | "in-the-past" | "into-the-past" | "series-only" | "nothing-to-change" | "moves-one-meetup" | "changes-following" | "taken" | "not-offered" | "not-a-trainer" | "without-you" | "half-day-ends" | "half-days-overlap" | "only-breaks" | "half-day-attended" | "fewer-than-booked" | "class-code" | "in-that-class" | "this-class" | "groups-of-nobody" | "groups-of-few" | "groups-together" | "groups-apart" | "csv-broken" | "too-many-rows" | "too-many-columns" | "mapping" | "minutes-missing" | "participation-open" | "understanding-open" | "has-withdrawn" | "activated-already" | "day-ahead" | "before-class" | "not-renewed" | "before-issue" | "spent-already" | "not-countable" | "columns-missing" | "content-missing" | "content-other" | "upload-unfinished" | "with-on-date" | "prework-before" | "with-prework" | "in-library" | "only-in-library" | "other-course" | "only-in-cohorts" | "slug" | "timeboxes" | "names-shown" | "other-topics" | "parts-of-topic" | "topics-of-queue" | "after-start" | "already-spent" | "longer-than-session" | "told-by-facts" | "no-estimate" | "newer-version" | "site" | "column-names" | "until" | "not-ahead" | "file-missing" | "file-empty" | "file-too-large" | "file-kind" | "file-mismatch" | "picture-broken" | "picture-too-large" | "picture-frames" | "quota-day" | "quota-total";
            /** @description What the reason speaks of, such as the largest number allowed */
            params?: {
                [key: string]: string | number;
            };
            /** @description The same in an English sentence */
            reason: string;
        };
        FileResponse: {
            name: string;
            /** @example application/pdf */
            type: string;
            bytes: number;
            /** Format: uri-reference */
            href: string;
        };
        FlagBody: {
            kind: components["schemas"]["FlagKind"];
            /**
             * @description For the moderators
             * @default
             */
            words: string;
        };
        /** @enum {string} */
        FlagKind: "spam" | "offensive" | "off-topic" | "private-information" | "something-else";
        FlagView: {
            person: components["schemas"]["ModeratedPerson"];
            /** @enum {string} */
            kind: "spam" | "offensive" | "off-topic" | "private-information" | "something-else";
            words: string;
            /** Format: date-time */
            at: string;
        };
        FoundAuthorResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            handle: string | null;
        };
        /** @enum {string} */
        FoundKind: "thread" | "post";
        /** @enum {string} */
        FoundKindFilter: "thread" | "post" | "question" | "discussion";
        FoundMaterialResponse: {
            /** Format: uuid */
            materialId: string;
            /** Format: uuid */
            versionId: string;
            kind: components["schemas"]["MaterialKind"];
            /** @description From 1; null: its title, or a material without pages */
            page: number | null;
            title: components["schemas"]["SegmentResponse"][];
            excerpt: components["schemas"]["SegmentResponse"][];
            /** @description null: the free library */
            place: components["schemas"]["FoundPlaceResponse"] | null;
            /** @description The class was taught with this version */
            taught: boolean;
        };
        FoundMaterialsResponse: {
            items: components["schemas"]["FoundMaterialResponse"][];
            nextCursor: string | null;
            /** @description Nothing has the words asked for; this has words that are nearly those */
            nearly: boolean;
        };
        FoundPageResponse: {
            items: components["schemas"]["FoundResponse"][];
            nextCursor: string | null;
            /** @description Nothing has the words asked for; this has words that are nearly those */
            nearly: boolean;
        };
        FoundPlaceResponse: {
            /** Format: uuid */
            offeringId: string;
            /** Format: uuid */
            entryId: string;
            /** @description The name of the course */
            course: string;
            /** Format: date-time */
            startsAt: string;
            /** @description Where the class keeps its clocks */
            zone: string;
        };
        FoundResponse: {
            kind: components["schemas"]["FoundKind"];
            /** Format: uuid */
            threadId: string;
            /** Format: uuid */
            postId: string;
            title: components["schemas"]["SegmentResponse"][];
            excerpt: components["schemas"]["SegmentResponse"][];
            space: components["schemas"]["FoundSpaceResponse"];
            author: components["schemas"]["FoundAuthorResponse"] | null;
            anonymous: boolean;
            /** @description The question has an accepted answer */
            answered: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        FoundSpaceResponse: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
        };
        FullDayView: {
            /** Format: date */
            on: string;
            /** @description SEUs of that day */
            seus: number;
        };
        GoalView: {
            /** @enum {string} */
            kind: "alone" | "together";
            certificationIds: string[];
            codes: string[];
            /**
             * Format: date
             * @description The last day for it
             */
            by: string;
            /** @description Below zero once it has expired */
            daysLeft: number;
            /** @description What lies between these days counts, both of them among it */
            window: components["schemas"]["DaysView"];
            /** @description Scrum Education Units */
            seus: number;
            /** @description US dollars */
            fee: number;
            neededMinutes: number;
            countedMinutes: number;
            missingMinutes: number;
            /** @description SEUs that count, rounded down to hundredths */
            countedSeus: number;
            /** @description SEUs that are missing, rounded up to hundredths */
            missingSeus: number;
            items: components["schemas"]["CountableView"][];
            growth: components["schemas"]["GrowthView"][];
            /** @description Meetups of the usual length that close the gap, rounded up */
            meetupsMissing: number | null;
            changes: components["schemas"]["ChangeOfNeedsView"] | null;
        };
        GrantRolesRequest: {
            roles: components["schemas"]["Role"][];
        };
        GroupMemberResponse: {
            /** Format: uuid */
            enrolmentId: string;
            name: string;
            you: boolean;
        };
        GroupResponse: {
            people: components["schemas"]["GroupMemberResponse"][];
        };
        GroupingResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            drawnAt: string;
            drawnBy: string;
            groups: components["schemas"]["GroupResponse"][];
        };
        GroupingsResponse: {
            items: components["schemas"]["GroupingResponse"][];
            nextCursor: string | null;
        };
        GroupsRequest: {
            /** Format: uuid */
            halfDayId?: string | null;
            /** @enum {string} */
            by: "groups" | "size";
            count: number;
            together?: components["schemas"]["PeopleRequest"][];
            apart?: components["schemas"]["PeopleRequest"][];
        };
        GrowthView: {
            /** @example 2026-03 */
            month: string;
            /** @description What counts by the end of the month */
            minutes: number;
        };
        HalfDayCodeRequest: {
            code: string;
        };
        HalfDayCodeResponse: {
            code: string;
            /** Format: date-time */
            goodUntil: string;
        };
        HalfDayRequest: {
            /**
             * Format: date
             * @example 2026-12-17
             */
            date: string;
            /** @example 09:00 */
            starts: string;
            /** @example 12:30 */
            ends: string;
            breakMinutes: number;
        };
        HalfDayResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            date: string;
            /** @example 09:00 */
            starts: string;
            /** @example 12:30 */
            ends: string;
            breakMinutes: number;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            learningMinutes: number;
        };
        HalfDayStatisticsResponse: {
            /** Format: uuid */
            halfDayId: string;
            /** Format: date-time */
            startsAt: string;
            mark: number;
            code: number;
            presence: number;
            missing: number;
        };
        HeldCertificationView: {
            /** Format: uuid */
            id: string;
            /** @example CSPO */
            code: string;
            /** Format: date */
            issuedOn: string;
            /**
             * Format: date
             * @description The last day on which it holds
             */
            expiresOn: string;
            /** @description Whether it comes from a class here, and follows the road from there */
            fromClass: boolean;
        };
        /** @enum {string} */
        HindranceCode: "minutes" | "participation" | "understanding" | "withdrawn";
        HindranceResponse: {
            code: components["schemas"]["HindranceCode"];
            missing: number | null;
        };
        ImportDetailsResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ImportKind"];
            settings: components["schemas"]["ImportSettingsResponse"];
            source: string | null;
            /** Format: uuid */
            spaceId: string | null;
            spaceSlug: string | null;
            state: components["schemas"]["ImportState"];
            cancelRequested: boolean;
            phase: string | null;
            position: number;
            counts: {
                [key: string]: number;
            };
            failure: components["schemas"]["ImportFailureResponse"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            leftOut: components["schemas"]["LeftOutResponse"][];
            files: components["schemas"]["ImportFileResponse"][];
        };
        ImportExampleResponse: {
            file: string;
            line: number;
            id: string | null;
            column: string | null;
        };
        /** @enum {string} */
        ImportFailure: "malformed" | "doctype" | "too-long" | "header" | "missing" | "ambiguous" | "changed" | "internal";
        ImportFailureResponse: {
            reason: components["schemas"]["ImportFailure"];
            file: string | null;
            line: number | null;
            column: number | null;
            subject: string | null;
        };
        ImportFileResponse: {
            name: string;
            bytes: number;
        };
        /** @enum {string} */
        ImportKind: "stackexchange" | "csv";
        /** @enum {string} */
        ImportReason: "orphaned-tag-wiki" | "tag-wiki-excerpt" | "tag-wiki" | "moderator-nomination" | "wiki-placeholder" | "privilege-wiki" | "post-type-unknown" | "deleted" | "votes-in-score" | "history-row" | "tag-row" | "person-without-posts" | "row-incomplete" | "date-invalid" | "date-in-future" | "title-missing" | "body-empty" | "parent-missing" | "accepted-missing" | "repeated" | "columns-wrong" | "title-cut" | "body-cut" | "tag-left-out" | "score-negative" | "comment-score" | "picture-linked" | "too-deep" | "changed-here";
        ImportResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ImportKind"];
            settings: components["schemas"]["ImportSettingsResponse"];
            source: string | null;
            /** Format: uuid */
            spaceId: string | null;
            spaceSlug: string | null;
            state: components["schemas"]["ImportState"];
            cancelRequested: boolean;
            phase: string | null;
            position: number;
            counts: {
                [key: string]: number;
            };
            failure: components["schemas"]["ImportFailureResponse"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ImportSettingsResponse: {
            /** @description Of a dump: the host of the site it is of */
            site?: string;
            /** @description Of a CSV file: what its source is called */
            name?: string;
            delimiter?: string;
            columns?: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        ImportState: "uploading" | "waiting" | "running" | "done" | "failed" | "cancelled";
        ImportsResponse: {
            items: components["schemas"]["ImportResponse"][];
            nextCursor: string | null;
        };
        InboundPage: {
            items: components["schemas"]["InboundView"][];
            nextCursor: string | null;
        };
        InboundPerson: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        InboundView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "posted" | "held" | "refused" | "dropped" | "report" | "failed";
            /** @enum {string|null} */
            reason: "automatic" | "loop" | "list" | "sender" | "suspended" | "silenced" | "gone" | "thread-locked" | "space-archived" | "empty" | "too-long" | "too-many" | "unreadable" | null;
            bytes: number;
            /** @description How many of its files were not taken */
            refusedFiles: number;
            /** @description Whose address it came to */
            person: components["schemas"]["InboundPerson"] | null;
            /**
             * Format: uuid
             * @description What it became
             */
            postId: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            doneAt: string | null;
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
        InviteIntoClassRequest: {
            enrolmentIds?: string[];
            /** @default false */
            again: boolean;
            /** @default en */
            locale: components["schemas"]["Locale"];
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
        InvitedIntoClassResponse: {
            invited: number;
            joined: number;
            lately: number;
        };
        InvitedResponse: {
            /** Format: uuid */
            id: string;
        };
        ItemChangeBody: {
            /** @description The one that was read */
            revision: number;
            /** @enum {string} */
            category?: "learning" | "events" | "volunteering" | "other";
            title?: string;
            /** @description Null: as it was written from facts */
            description?: string | null;
            /**
             * Format: date
             * @description Not ahead
             * @example 2026-12-17
             */
            happenedOn?: string;
            /** @description Whole minutes */
            minutes?: number;
            /** @description Files that were added before; only who entered them reads them */
            evidence?: string[];
        };
        JoinByCodeRequest: {
            /** @example ACDE-FGHJ */
            code: string;
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
        /** @enum {string} */
        JoinedBy: "address" | "link" | "code";
        JoinedClassResponse: {
            /** Format: uuid */
            offeringId: string;
        };
        KnownCertificationView: {
            /** @example CSPO */
            code: string;
            name: string;
            /** @example product-owner */
            track: string;
            /** @example foundational */
            level: string;
        };
        KnownCredentialView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "valid" | "replaced" | "revoked";
            /** @enum {string|null} */
            reason: "corrected" | "withdrawn" | "renewed" | "key-compromised" | "revoked" | null;
            /** @description Null where its owner has left for good */
            title: string | null;
            /** Format: date */
            happenedOn: string | null;
            minutes: number | null;
            /** @description Null where its owner does not show it */
            name: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            verifyUrl: string;
        };
        LatestGroupingResponse: {
            grouping: components["schemas"]["GroupingResponse"] | null;
        };
        LedgerEntryView: {
            /** Format: uuid */
            id: string;
            /** @description Whole minutes; below 0 where it takes back */
            minutes: number;
            /** @enum {string} */
            reason: "made" | "facts" | "override" | "edited" | "withdrawn";
            /** Format: date-time */
            at: string;
        };
        LedgerItemDetailView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "meetup" | "class" | "reading" | "own";
            /**
             * Format: uuid
             * @description The attendance record of a meetup, the enrolment of a class, the material that was read
             */
            sourceId: string | null;
            /** @enum {string} */
            category: "learning" | "events" | "volunteering" | "other";
            title: string;
            description: string;
            /** @description Whether the description is its owner’s, and not the one that was written from facts */
            reworded: boolean;
            /**
             * Format: date
             * @description On the calendar of where it took place
             */
            happenedOn: string;
            /** @description Whole minutes; 0 where what was counted has been taken back */
            minutes: number;
            /** @description The minutes as Scrum Education Units, rounded down to hundredths */
            seus: number;
            /**
             * Format: date-time
             * @description When its owner entered it with the Scrum Alliance
             */
            loggedAt: string | null;
            /** @description What is worth a second look before it is logged */
            warnings: ("long-day" | "changed-since-logged")[];
            /** @description How many files lie beside it */
            files: number;
            /** @description Raised by every change that its owner makes */
            revision: number;
            copySheet: components["schemas"]["CopySheetView"];
            /** @description The oldest first; their sum is what the item counts */
            entries: components["schemas"]["LedgerEntryView"][];
            evidence: components["schemas"]["EvidenceView"][];
        };
        LedgerItemView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "meetup" | "class" | "reading" | "own";
            /**
             * Format: uuid
             * @description The attendance record of a meetup, the enrolment of a class, the material that was read
             */
            sourceId: string | null;
            /** @enum {string} */
            category: "learning" | "events" | "volunteering" | "other";
            title: string;
            description: string;
            /** @description Whether the description is its owner’s, and not the one that was written from facts */
            reworded: boolean;
            /**
             * Format: date
             * @description On the calendar of where it took place
             */
            happenedOn: string;
            /** @description Whole minutes; 0 where what was counted has been taken back */
            minutes: number;
            /** @description The minutes as Scrum Education Units, rounded down to hundredths */
            seus: number;
            /**
             * Format: date-time
             * @description When its owner entered it with the Scrum Alliance
             */
            loggedAt: string | null;
            /** @description What is worth a second look before it is logged */
            warnings: ("long-day" | "changed-since-logged")[];
            /** @description How many files lie beside it */
            files: number;
            /** @description Raised by every change that its owner makes */
            revision: number;
            copySheet: components["schemas"]["CopySheetView"];
        };
        LedgerPage: {
            items: components["schemas"]["LedgerItemView"][];
            nextCursor: string | null;
        };
        LeftOutResponse: {
            reason: components["schemas"]["ImportReason"];
            count: number;
            examples: components["schemas"]["ImportExampleResponse"][];
        };
        LevelBody: {
            /** @example foundational */
            name: string;
            seus: number;
            /** @description US dollars */
            fee: number;
            /** @description Added for each further track of the level */
            furtherTrackSeus: number;
            /** @description Of practice that its courses ask for */
            experienceMonths: number;
        };
        LibraryItemResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["MaterialKind"];
            title: string;
            author: string;
            libraryKind: components["schemas"]["LibraryKind"];
            minutes: number | null;
            latest: components["schemas"]["VersionResponse"];
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            completedAt: string | null;
        };
        /** @enum {string} */
        LibraryKind: "blog-post" | "ebook" | "resource";
        LibraryResponse: {
            items: components["schemas"]["LibraryItemResponse"][];
            nextCursor: string | null;
        };
        LiftPauseBody: {
            token: string;
        };
        LinkTokenRequest: {
            token: string;
        };
        LinkedIdentityResponse: {
            /** Format: uuid */
            id: string;
            provider: string;
            email: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        /** @enum {string} */
        Locale: "en" | "fr";
        MadeUpResponse: {
            /** Format: date */
            date: string;
            minutes: number;
            by: components["schemas"]["CountedBy"] | null;
        };
        MailAddressPauseView: {
            /** @enum {string} */
            reason: "bounce" | "complaint";
            /** Format: date-time */
            at: string;
        };
        MailAttachmentResponse: {
            filename: string;
            contentType: string;
            content: string;
        };
        MailDecisionBody: {
            kind: components["schemas"]["MailKind"];
            /**
             * Format: uuid
             * @description In this space alone
             */
            spaceId?: string;
            /** @description Null, in a space: as everywhere else */
            pace: components["schemas"]["MailPace"] | null;
        };
        /** @enum {string} */
        MailKind: "mention" | "answer" | "reply" | "quote" | "watching" | "accepted" | "endorsed" | "unanswered" | "renewal" | "meetup" | "class";
        MailKindView: {
            kind: components["schemas"]["MailKind"];
            pace: components["schemas"]["MailPace"];
            /** @description Those it can have */
            paces: components["schemas"]["MailPace"][];
        };
        /** @enum {string} */
        MailPace: "at-once" | "daily" | "weekly" | "off";
        MailPageResponse: {
            items: components["schemas"]["MailResponse"][];
            nextCursor: string | null;
        };
        MailPausePageResponse: {
            items: components["schemas"]["MailPauseResponse"][];
            nextCursor: string | null;
        };
        MailPauseResponse: {
            address: string;
            /** @enum {string} */
            reason: "bounce" | "complaint";
            /** @description What the mail server or the complaint said */
            said: string;
            /** Format: date-time */
            at: string;
        };
        MailPreferencesView: {
            kinds: components["schemas"]["MailKindView"][];
            spaces: components["schemas"]["SpaceMailsView"][];
            /** @example 22:00 */
            quietFrom: string | null;
            /** @example 07:00 */
            quietTo: string | null;
            digestHour: number;
            /** @description 1 is Monday */
            digestWeekday: number;
            /** @example Europe/Paris */
            timeZone: string;
            address: string | null;
            /** @description Why nothing is sent to the address */
            pause: components["schemas"]["MailAddressPauseView"] | null;
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
        MailRhythmBody: {
            /**
             * @description From then on nothing is mailed but what one asked for; null for never
             * @example 18:30
             */
            quietFrom: string | null;
            /**
             * @description Until then
             * @example 18:30
             */
            quietTo: string | null;
            /** @description Digests come from this hour on */
            digestHour: number;
            /** @description The day of weekly digests; 1 is Monday */
            digestWeekday: number;
        };
        MailStatusView: {
            kept: number;
            waiting: number;
            sent: number;
            failed: number;
        };
        MarksRequest: {
            enrolmentIds: string[];
            present: boolean;
        };
        MaterialChangeRequest: {
            revision: number;
            title?: string;
            author?: string;
            libraryKind?: components["schemas"]["LibraryKind"];
            minutes?: number | null;
            archived?: boolean;
        };
        /** @enum {string} */
        MaterialKind: "file" | "page" | "link" | "video";
        MaterialNameResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["MaterialKind"];
            title: string;
            author: string;
        };
        MaterialRequest: {
            /** Format: uuid */
            uploadId?: string;
            markdown?: string;
            /** Format: uri */
            url?: string;
            /** Format: uuid */
            courseId?: string | null;
            kind: components["schemas"]["MaterialKind"];
            title: string;
            author?: string;
            /** @enum {string|null} */
            libraryKind?: "blog-post" | "ebook" | "resource" | null;
            minutes?: number | null;
        };
        MaterialResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["MaterialKind"];
            title: string;
            author: string;
            /** Format: uuid */
            courseId: string | null;
            /** @enum {string|null} */
            libraryKind: "blog-post" | "ebook" | "resource" | null;
            minutes: number | null;
            archived: boolean;
            revision: number;
            manages: boolean;
            versions: components["schemas"]["VersionResponse"][];
        };
        MaterialsResponse: {
            items: components["schemas"]["MaterialResponse"][];
            nextCursor: string | null;
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
        MeTooView: {
            /** @description Whether you have the question too */
            meToo: boolean;
            /** @description How many have */
            meTooCount: number;
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
        MeetupProposal: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["ProposalState"];
            mayWithdraw: boolean;
            thread: components["schemas"]["ThreadRef"];
        };
        MeetupProposals: {
            items: components["schemas"]["MeetupProposal"][];
        };
        MeetupRef: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** @example Europe/Berlin */
            zone: string;
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
        MemberFileView: {
            /** Format: uuid */
            id: string;
            name: string;
            roles: string[];
            /** Format: date-time */
            joinedAt: string;
            posts: number;
            deletedPosts: number;
            hiddenPosts: number;
            flagsReceived: number;
            flagsGiven: number;
            cases: number;
            sanctions: components["schemas"]["SanctionView"][];
            actions: components["schemas"]["ActionView"][];
            notes: components["schemas"]["NoteView"][];
            /** @description The latest first, of the spaces I moderate */
            recent: components["schemas"]["RecentPostView"][];
            audit: components["schemas"]["AuditView"][];
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
        MemberUseResponse: {
            /** Format: uuid */
            personId: string;
            name: string;
            opened: string[];
            completed: string[];
        };
        MembersResponse: {
            items: components["schemas"]["MemberResponse"][];
            nextCursor: string | null;
        };
        MentionedPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What they are mentioned by, behind an @ */
            handle: string;
        };
        /** @enum {string} */
        MinutesSaidFor: "meetup" | "series" | "default";
        MinutesSpaceBody: {
            /**
             * Format: uuid
             * @description A space of all members; null: nowhere
             */
            spaceId: string | null;
            /** @description For all meetups of the series for which nothing else is said */
            forSeries: boolean;
        };
        MinutesSpaceView: {
            /** Format: uuid */
            spaceId: string | null;
            saidFor: components["schemas"]["MinutesSaidFor"];
            ofSeries: boolean;
            choices: components["schemas"]["SpaceChoice"][];
            /** Format: uuid */
            threadId: string | null;
        };
        ModeratedPerson: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        ModerationAction: "dismiss" | "edit" | "hide" | "delete" | "restore" | "lock" | "unlock" | "pin" | "unpin" | "move" | "merge" | "split" | "warn" | "silence" | "suspend";
        /** @enum {string} */
        ModerationReason: "spam" | "offensive" | "off-topic" | "private-information" | "duplicate" | "tidying-up" | "other";
        NamePasskeyRequest: {
            name: string;
        };
        NamedAuthorView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What they are mentioned by */
            handle: string | null;
        };
        NamedClassResponse: {
            /** Format: uuid */
            offeringId: string;
            /** @example CSPO */
            courseCode: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
        };
        NearbyPostView: {
            /** Format: uuid */
            postId: string;
            /** @description Of the post in its thread */
            number: number;
            authorName: string;
            html: string;
            /** Format: date-time */
            at: string;
        };
        NeedsView: {
            seus: number;
            /** @description US dollars */
            fee: number;
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
        NextCourseResponse: {
            code: string;
            name: string;
            experienceMonths: number;
        };
        NextMeetupResponse: {
            meetup: components["schemas"]["MeetupSummaryResponse"] | null;
        };
        NextStepView: {
            /** @example CSPO */
            from: string;
            to: components["schemas"]["KnownCertificationView"];
            /** @description Months of practice that its course asks for; 0 for none */
            experienceMonths: number;
        };
        NoteView: {
            /** Format: uuid */
            id: string;
            author: components["schemas"]["ModeratedPerson"];
            words: string;
            /** Format: date-time */
            at: string;
        };
        NotificationDoer: {
            /** Format: uuid */
            id: string;
            name: string;
            handle: string | null;
        };
        /** @enum {string} */
        NotificationKind: "mention" | "answer" | "reply" | "quote" | "watching" | "accepted" | "endorsed" | "moderation" | "appeal" | "submitted";
        NotificationOffering: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NotificationSpace: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
        };
        NotificationThread: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
        };
        NotificationView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NotificationKind"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
            /** @description Null for who wrote without a name, or is gone */
            by: components["schemas"]["NotificationDoer"] | null;
            /** @description How many this stands for */
            count: number;
            thread: components["schemas"]["NotificationThread"] | null;
            space: components["schemas"]["NotificationSpace"] | null;
            /** Format: uuid */
            postId: string | null;
            /** @description Of the post in its thread */
            number: number | null;
            /** @description The beginning of the post, without its markup */
            excerpt: string;
            action: components["schemas"]["ModerationAction"] | null;
            outcome: components["schemas"]["AppealOutcome"] | null;
            /** @description Of a certification: its class */
            offering: components["schemas"]["NotificationOffering"] | null;
        };
        NotificationsPage: {
            /** @description Counted up to 100 */
            unread: number;
            items: components["schemas"]["NotificationView"][];
            nextCursor: string | null;
        };
        NotificationsReadBody: {
            ids?: string[];
            /** @enum {boolean} */
            all?: true;
        };
        OfferingAboutResponse: {
            /** Format: uuid */
            id: string;
            course: components["schemas"]["CourseNameResponse"];
            title: string;
            mode: components["schemas"]["OfferingMode"];
            /** @example Europe/Berlin */
            zone: string;
            trainers: components["schemas"]["TrainerResponse"][];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            status: components["schemas"]["OfferingStatus"];
        };
        OfferingCancelRequest: {
            reason?: string;
        };
        OfferingChangeRequest: {
            title?: string;
            /** Format: uri */
            callUrl?: string | null;
            address?: string;
            trainerIds?: string[];
            sequence: number;
            /** Format: uuid */
            courseId?: string;
            mode?: components["schemas"]["OfferingMode"];
            /** @example Europe/Berlin */
            zone?: string;
            capacity?: number;
            halfDays?: components["schemas"]["ChangedHalfDayRequest"][];
        };
        OfferingCopyRequest: {
            /**
             * Format: date
             * @example 2026-12-17
             */
            date: string;
        };
        /** @enum {string} */
        OfferingMode: "online" | "in-person";
        OfferingRequest: {
            title?: string;
            /** Format: uri */
            callUrl?: string | null;
            address?: string;
            trainerIds?: string[];
            /** Format: uuid */
            courseId: string;
            mode: components["schemas"]["OfferingMode"];
            /** @example Europe/Berlin */
            zone: string;
            capacity: number;
            halfDays: components["schemas"]["HalfDayRequest"][];
        };
        OfferingResponse: {
            /** Format: uuid */
            id: string;
            course: components["schemas"]["CourseNameResponse"];
            title: string;
            mode: components["schemas"]["OfferingMode"];
            /** @example Europe/Berlin */
            zone: string;
            trainers: components["schemas"]["TrainerResponse"][];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            status: components["schemas"]["OfferingStatus"];
            capacity: number;
            seatsBooked: number;
            /** Format: uri */
            callUrl: string | null;
            address: string;
            halfDays: components["schemas"]["HalfDayResponse"][];
            plannedMinutes: number;
            requiredMinutes: number;
            exam: boolean;
            bookings: components["schemas"]["BookingResponse"][];
            cancelReason: string;
            sequence: number;
        };
        /** @enum {string} */
        OfferingStatus: "scheduled" | "running" | "over" | "cancelled";
        OfferingSummaryResponse: {
            /** Format: uuid */
            id: string;
            course: components["schemas"]["CourseNameResponse"];
            title: string;
            mode: components["schemas"]["OfferingMode"];
            /** @example Europe/Berlin */
            zone: string;
            trainers: components["schemas"]["TrainerResponse"][];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            status: components["schemas"]["OfferingStatus"];
            capacity: number;
            seatsBooked: number;
        };
        OfferingsResponse: {
            items: components["schemas"]["OfferingSummaryResponse"][];
            nextCursor: string | null;
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
        OpenImportRequest: {
            kind: components["schemas"]["ImportKind"];
            /** Format: uuid */
            spaceId?: string;
            site?: string;
            name?: string;
            delimiter?: string;
            columns?: {
                [key: string]: string;
            };
        };
        OrderRequest: {
            sections: components["schemas"]["OrderedSectionRequest"][];
        };
        OrderedSectionRequest: {
            /** Format: uuid */
            id: string;
            entries: string[];
        };
        OriginView: {
            url: string | null;
            /** @description The page of its author over there */
            authorUrl: string | null;
            licence: string | null;
        };
        /** @enum {string} */
        OutboundFailureReason: "refused-address" | "unknown-host" | "timeout" | "unreachable";
        OutboxStatusView: {
            waiting: number;
            parked: number;
            oldestSeconds: number;
            /** @description Of those given up, the latest */
            given: components["schemas"]["ParkedEventView"][];
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
        OwnActionPage: {
            items: components["schemas"]["OwnActionView"][];
            nextCursor: string | null;
        };
        OwnActionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "dismiss" | "edit" | "hide" | "delete" | "restore" | "lock" | "unlock" | "pin" | "unpin" | "move" | "merge" | "split" | "warn" | "silence" | "suspend";
            /** @enum {string} */
            reason: "spam" | "offensive" | "off-topic" | "private-information" | "duplicate" | "tidying-up" | "other";
            words: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            until: string | null;
            /** Format: date-time */
            undoneAt: string | null;
            /** Format: uuid */
            postId: string | null;
            /** Format: uuid */
            threadId: string | null;
            threadTitle: string | null;
            appeal: components["schemas"]["AppealView"] | null;
        };
        OwnEntryBody: {
            /** @enum {string} */
            category: "learning" | "events" | "volunteering" | "other";
            title: string;
            description: string;
            /**
             * Format: date
             * @description Not ahead
             * @example 2026-12-17
             */
            happenedOn: string;
            /** @description Whole minutes */
            minutes: number;
            /** @description Files that were added before; only who entered them reads them */
            evidence?: string[];
        };
        PageMarkView: {
            /** @description null: about the whole of it */
            page: number | null;
            threads: number;
        };
        PageMarksView: {
            items: components["schemas"]["PageMarkView"][];
        };
        PageResponse: {
            markdown: string;
            html: string;
        };
        ParkedEventView: {
            /** Format: uuid */
            id: string;
            type: string;
            attempts: number;
            lastError: string | null;
            /** Format: date-time */
            parkedAt: string;
        };
        ParticipantResponse: {
            /** Format: uuid */
            id: string;
            displayName: string;
        };
        ParticipantsResponse: {
            items: components["schemas"]["ParticipantResponse"][];
            nextCursor: string | null;
        };
        PasskeyOptionsResponse: {
            options: {
                [key: string]: unknown;
            };
        };
        PasskeyResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        PasskeySignInRequest: {
            credentialId: string;
            clientDataJson: string;
            authenticatorData: string;
            signature: string;
            userHandle: string;
        };
        /** @enum {string} */
        PasskeyTransport: "ble" | "cable" | "hybrid" | "internal" | "nfc" | "smart-card" | "usb";
        PasswordSignInRequest: {
            /**
             * Format: email
             * @example ana@example.org
             */
            email: string;
            /** Format: password */
            password: string;
        };
        PeopleRequest: {
            enrolmentIds: string[];
        };
        PeopleView: {
            items: components["schemas"]["MentionedPersonView"][];
        };
        PermalinkView: {
            post: components["schemas"]["PostView"];
            /** Format: uuid */
            threadId: string;
            title: string;
            /** @description Markdown, where it was asked for and may be edited */
            raw?: string;
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
        PlanView: {
            /** @description The version of the rules */
            version: string;
            minutesPerSeu: number;
            certifications: components["schemas"]["HeldCertificationView"][];
            /** @description Each set of certifications that expire together, the earliest first */
            goals: components["schemas"]["GoalView"][];
            /** @description All of them before the first expires; null for one goal */
            together: components["schemas"]["GoalView"] | null;
            nextSteps: components["schemas"]["NextStepView"][];
            /** @description Minutes of a usual meetup of one’s own; null for none */
            usualMinutes: number | null;
            /** @description Days that hold more than is credible at a glance */
            fullDays: components["schemas"]["FullDayView"][];
            /** @description Certifications that can be entered */
            known: components["schemas"]["KnownCertificationView"][];
        };
        PlansPreviewView: {
            codes: string[];
            /** @description So many plans renew just these together */
            plans: number;
            before: components["schemas"]["NeedsView"];
            after: components["schemas"]["NeedsView"];
        };
        PostAbilitiesView: {
            edit: boolean;
            delete: boolean;
            vote: boolean;
            accept: boolean;
            endorse: boolean;
            flag: boolean;
        };
        PostEditBody: {
            /** @description Markdown */
            body: string;
            reason?: string;
            /** @description `edits` of the post that the change began from */
            edits: number;
        };
        PostPageView: {
            items: components["schemas"]["PostView"][];
            nextCursor: string | null;
        };
        PostView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            threadId: string;
            /** Format: uuid */
            parentId: string | null;
            /** @description The order of arrival; 1 is the opening post */
            number: number;
            /** @description 0 is the opening post, 1 an answer */
            depth: number;
            author: components["schemas"]["NamedAuthorView"] | null;
            anonymous: boolean;
            mine: boolean;
            /** @description Null where the words are gone; the post holds what is below it */
            html: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt: string | null;
            edits: number;
            score: number;
            voted: boolean;
            accepted: boolean;
            endorsed: components["schemas"]["EndorsementView"] | null;
            /** @description Posts below it */
            descendantCount: number;
            /** @description A comment on the question rather than an answer */
            remark: boolean;
            deleted: boolean;
            /** @description Waits for a moderator */
            hidden: boolean;
            bookmarked: boolean;
            /** @description Where an imported post comes from */
            origin: components["schemas"]["OriginView"] | null;
            can: components["schemas"]["PostAbilitiesView"];
            /** @description Where the page of replies to this answer goes on, where more than the first were left out */
            moreReplies: string | null;
        };
        PresenceStretchResponse: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @enum {string} */
            kind: "counted" | "bridged" | "outage" | "over-cap" | "absent" | "outside-window";
        };
        PreviewBody: {
            /** @description Markdown */
            body: string;
            /**
             * Format: uuid
             * @description Where it is to be written: who may be mentioned
             */
            spaceId?: string;
        };
        PreviewView: {
            html: string;
        };
        PreworkMailedResponse: {
            mailed: number;
        };
        PreworkRequest: {
            daysBefore?: number | null;
        };
        PreworkResponse: {
            daysBefore: number | null;
            /** Format: date-time */
            mailedAt: string | null;
        };
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "invalid-input" | "malformed-request" | "sign-in-required" | "forbidden" | "not-found" | "method-not-allowed" | "conflict" | "gone" | "payload-too-large" | "unsupported-media-type" | "rate-limited" | "internal" | "unavailable" | "wrong-credentials" | "link-invalid" | "cross-site-request" | "scope-missing" | "sign-up-closed" | "last-admin" | "sign-in-again" | "last-way-in" | "passkey-refused" | "provider-unavailable" | "provider-refused" | "address-known" | "address-unproven" | "linked-elsewhere" | "meetup-cancelled" | "meetup-over" | "not-registered" | "protocol-unsupported" | "not-joined" | "command-reused" | "session-closed" | "wrong-phase" | "topic-unknown" | "topic-not-open" | "takeaway-unknown" | "id-taken" | "limit-reached" | "budget-spent" | "already-voted" | "no-vote" | "timebox-state" | "setting-frozen" | "facilitator-here" | "person-unknown" | "removed-from-room" | "room-locked" | "upload-quota" | "class-cancelled" | "class-full" | "class-over" | "in-class-already" | "half-day-closed" | "code-expired" | "not-submitted" | "not-activated" | "no-exam" | "nothing-to-prepare" | "section-not-empty" | "own-record" | "dispute-open" | "dispute-answered" | "from-class" | "renewed-since" | "thread-locked" | "space-archived" | "not-an-answer" | "not-a-question" | "own-post" | "has-replies" | "already-there" | "draft-changed" | "thread-not-open" | "proposal-placed" | "suspended" | "silenced" | "already-flagged" | "case-closed" | "case-sealed" | "own-case" | "appeal-made" | "appeal-decided";
            detail?: string;
            /** @description The id of the request */
            instance?: string;
            fields?: components["schemas"]["FieldProblem"][];
        };
        ProcessStatusView: {
            /** Format: uuid */
            id: string;
            roles: string[];
            version: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            seenAt: string;
            alive: boolean;
            sockets: number;
            memoryMegabytes: number;
            lagMilliseconds: number;
        };
        ProposalBody: {
            /**
             * Format: uuid
             * @description The next one where it is left out
             */
            meetupId?: string;
        };
        /** @enum {string} */
        ProposalState: "proposed" | "placed" | "over";
        ProviderAddressResponse: {
            /** Format: uri */
            url: string;
        };
        PushDeviceBody: {
            /** @description What the device is called */
            name: string;
            /** Format: uri */
            endpoint: string;
            /** @description The public key of the subscription, base64url */
            p256dh: string;
            /** @description The secret of the subscription, base64url */
            auth: string;
        };
        PushDeviceView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Whether it is signed in with the session that asks */
            here: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastToldAt: string | null;
        };
        PushDevicesView: {
            /** @description The `applicationServerKey` for a browser */
            publicKey: string;
            items: components["schemas"]["PushDeviceView"][];
        };
        QueueStatusView: {
            name: string;
            waiting: number;
            active: number;
            failed: number;
            oldestSeconds: number;
        };
        ReadBody: {
            /** @description All posts up to this number were read */
            number: number;
        };
        ReadView: {
            /** @description The number up to which all was read; never lower than before */
            lastRead: number;
        };
        ReadingBody: {
            /**
             * Format: uuid
             * @description Something in the free library
             */
            materialId: string;
            /** @description At most what reading it takes, which is taken where nothing is said */
            minutes?: number;
        };
        RecentPostView: {
            /** Format: uuid */
            postId: string;
            title: string;
            space: string;
            excerpt: string;
            hidden: boolean;
            deleted: boolean;
            /** Format: date-time */
            at: string;
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
        ReissuedView: {
            /**
             * Format: uuid
             * @description The new one
             */
            id: string;
        };
        /** @enum {string} */
        Release: "before" | "during" | "after" | "on-date";
        RenewalBody: {
            /** @description The certifications that were renewed */
            certificationIds: string[];
            /**
             * Format: date
             * @description The new expiry, as the Scrum Alliance shows it
             * @example 2026-12-17
             */
            expiresOn: string;
            /** @description What of the ledger it was paid with; each counts once only */
            itemIds: string[];
        };
        RenewalNumbersView: {
            validityMonths: number;
            windowMonths: number;
            minutesPerSeu: number;
            warnAboveSeusADay: number;
            /** @description The lowest first */
            levels: components["schemas"]["LevelBody"][];
            certifications: components["schemas"]["RuledCertificationBody"][];
        };
        RenewalPage: {
            items: components["schemas"]["RenewalView"][];
            nextCursor: string | null;
        };
        RenewalPreviewView: {
            /** @description That end when the rules take effect, or later */
            plans: number;
            /** @description Of them, those that change */
            changed: number;
            examples: components["schemas"]["PlansPreviewView"][];
        };
        RenewalRequest: {
            /**
             * Format: date
             * @example 2026-12-17
             */
            expiresOn: string;
        };
        RenewalRulesBody: {
            /**
             * Format: date
             * @description From midnight in UTC; not today
             * @example 2026-12-17
             */
            effectiveFrom: string;
            /** @description Where the numbers come from */
            sources: string[];
            validityMonths: number;
            windowMonths: number;
            minutesPerSeu: number;
            warnAboveSeusADay: number;
            levels: components["schemas"]["LevelBody"][];
            certifications: components["schemas"]["RuledCertificationBody"][];
        };
        RenewalView: {
            /** Format: uuid */
            id: string;
            codes: string[];
            /** Format: date */
            expiresOn: string;
            /** Format: date-time */
            renewedAt: string;
            items: components["schemas"]["SpentItemView"][];
            /** @description Whether no later renewal goes by it */
            canUndo: boolean;
        };
        ReplyBody: {
            /**
             * Format: uuid
             * @description The id of the post, chosen by you: sent twice, it is one post
             */
            clientId: string;
            /**
             * Format: uuid
             * @description The post that is answered; the opening one where there is none
             */
            parentId?: string;
            /** @description Markdown */
            body: string;
            /** @description In a cohort; by default as one asked */
            anonymous?: boolean;
        };
        ResetPasswordRequest: {
            token: string;
            /** Format: password */
            password: string;
        };
        RetriedView: {
            count: number;
        };
        RevisionPage: {
            items: components["schemas"]["RevisionView"][];
            nextCursor: string | null;
        };
        RevisionView: {
            /** @description 1 is what was first written */
            revision: number;
            author: components["schemas"]["NamedAuthorView"] | null;
            /** Format: date-time */
            createdAt: string;
            reason: string | null;
            /** @description Markdown */
            raw: string;
            /** @description Of the thread, where title or tags were changed */
            title: string | null;
            tags: string[] | null;
            /** @description Of the thread, before title or tags were changed */
            titleBefore: string | null;
            tagsBefore: string[] | null;
            /** @description By words, from the revision before */
            diff: components["schemas"]["DiffPartView"][];
        };
        RevocationBody: {
            /** @description Why; its owner is told */
            reason: string;
        };
        RoadCourseResponse: {
            code: string;
            name: string;
            certification: string;
            hasExam: boolean;
            validityMonths: number;
            next: components["schemas"]["NextCourseResponse"] | null;
        };
        RoadResponse: {
            state: components["schemas"]["RoadState"];
            minutes: number;
            requiredMinutes: number;
            participation: boolean;
            understanding: boolean;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date */
            activatedOn: string | null;
            exam: components["schemas"]["ExamResponse"] | null;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date */
            expiresOn: string | null;
            course: components["schemas"]["RoadCourseResponse"];
            /** Format: email */
            email: string;
            preWorkSent: boolean;
            /** Format: date */
            renewedUntil: string | null;
        };
        /** @enum {string} */
        RoadState: "enrolled" | "pre-work-sent" | "attended" | "submitted" | "activated" | "valid" | "due" | "renewed" | "lapsed";
        /** @enum {string} */
        Role: "member" | "trainer" | "moderator" | "admin";
        /** @enum {string} */
        RosterField: "email" | "name" | "firstName" | "lastName" | "organisation" | "reference";
        RosterReportResponse: {
            applied: boolean;
            /** @enum {string} */
            encoding: "utf-8" | "utf-16le" | "windows-1252";
            delimiter: string;
            header: string[];
            mapping: components["schemas"]["ColumnResponse"][];
            /** @enum {string} */
            mappedBy: "told" | "remembered" | "guessed";
            rows: number;
            added: number;
            changed: number;
            unchanged: number;
            withdrawn: string[];
            problems: components["schemas"]["RowProblemResponse"][];
            problemCount: number;
            enrolled: number;
            capacity: number;
        };
        RosterResponse: {
            items: components["schemas"]["EnrolmentResponse"][];
            nextCursor: string | null;
            enrolled: number;
            joined: number;
            invited: number;
            differing: number;
        };
        /** @enum {string} */
        RowProblemCode: "columns" | "email" | "name" | "too-long" | "controls" | "repeated";
        RowProblemResponse: {
            row: number;
            column: number | null;
            code: components["schemas"]["RowProblemCode"];
        };
        /** @enum {string} */
        RuleKind: "attendance" | "renewal";
        RuleVersionPage: {
            items: components["schemas"]["RuleVersionView"][];
            nextCursor: string | null;
        };
        RuleVersionView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["RuleKind"];
            /** @example 2026-1 */
            version: string;
            /**
             * Format: date
             * @description From midnight in UTC
             */
            effectiveFrom: string;
            sources: string[];
            /** @description Null for those that came with the program */
            addedBy: string | null;
            /** Format: date-time */
            addedAt: string;
            /** @description Of the kind `attendance` */
            attendance?: {
                tailSeconds: number;
                longestBridgeSeconds: number;
                bridgedAtMostSeconds: number;
                seenBeforeOutageSeconds: number;
                backAfterOutageSeconds: number;
                outageAtMostMinutes: number;
                overrunAtMostMinutes: number;
                minimumMinutes: number;
                minimumPercent: number;
            } | null;
            /** @description Of the kind `renewal` */
            renewal: components["schemas"]["RenewalNumbersView"] | null;
        };
        RuledCertificationBody: {
            /** @example CSPO */
            code: string;
            name: string;
            /** @example product-owner */
            track: string;
            /** @description The name of its level */
            level: string;
        };
        RulesBody: {
            /** @enum {string} */
            newcomers: "when-open" | "always" | "never";
            newForDays: number;
            firstPosts: number;
            firstPostsWithLinks: number;
            floodPosts: number;
            floodMinutes: number;
            /** @description Found between the borders of words, whatever their case and accents */
            words: string[];
            /** @description With all that is below them */
            domains: string[];
        };
        RulesView: {
            /** @enum {string} */
            newcomers: "when-open" | "always" | "never";
            newForDays: number;
            firstPosts: number;
            firstPostsWithLinks: number;
            floodPosts: number;
            floodMinutes: number;
            /** @description Found between the borders of words, whatever their case and accents */
            words: string[];
            /** @description With all that is below them */
            domains: string[];
        };
        SanctionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "warn" | "silence" | "suspend";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string | null;
            /** Format: date-time */
            liftedAt: string | null;
        };
        ScannedResponse: {
            /** Format: uuid */
            offeringId: string;
            /** Format: uuid */
            halfDayId: string;
            again: boolean;
        };
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
        Scope: "profile:read" | "profile:write" | "classes:read" | "classes:write" | "meetups:read" | "meetups:write" | "sessions:join" | "records:read" | "records:write" | "forum:read" | "forum:write" | "moderation" | "admin";
        /** @enum {string} */
        ScopeOfChange: "this" | "following";
        SectionRequest: {
            title: string;
        };
        SectionResponse: {
            /** Format: uuid */
            id: string;
            title: string;
            entries: components["schemas"]["EntryResponse"][];
        };
        SegmentResponse: {
            text: string;
            hit: boolean;
        };
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
        SessionPreviewView: {
            title: string;
            /** Format: date */
            startedOn: string;
            before: components["schemas"]["SessionSumView"];
            after: components["schemas"]["SessionSumView"];
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
        SessionSumView: {
            /** @description People with a record, by the facts alone */
            records: number;
            /** @description Their minutes together */
            minutes: number;
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
        ShownPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What they are mentioned by, once they have been */
            handle: string | null;
            roles: ("member" | "trainer" | "moderator" | "admin")[];
            /**
             * Format: date-time
             * @description Null without an account
             */
            memberSince: string | null;
            /** @description Was a member, and is gone */
            former: boolean;
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
        SignedCredentialView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description What it attests, in the ledger
             */
            itemId: string;
            /** @enum {string} */
            kind: "meetup" | "class";
            /**
             * Format: uuid
             * @description The attendance record, or the enrolment
             */
            sourceId: string;
            title: string;
            /** Format: date */
            happenedOn: string;
            /** @description Whole minutes */
            minutes: number;
            /** @description The name it was signed for, in clear or as a hash */
            name: string | null;
            /** @description Whether whoever has its address sees the name, and may take the credential itself */
            showName: boolean;
            /** @enum {string} */
            state: "valid" | "replaced" | "revoked";
            /**
             * @description Why it does not stand any more
             * @enum {string|null}
             */
            reason: "corrected" | "withdrawn" | "renewed" | "key-compromised" | "revoked" | null;
            /** @description What whoever revoked it said */
            words: string | null;
            /**
             * Format: uuid
             * @description The one in its place
             */
            replacedBy: string | null;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description The page on which anybody sees whether it stands */
            verifyUrl: string;
            /** @description Where anybody may take it; null where its name is not shown */
            publicUrl: string | null;
            /** @description Open Badges 3.0, signed; null for those who keep records */
            credential: {
                [key: string]: unknown;
            } | null;
        };
        SigningKeyView: {
            /** Format: uuid */
            id: string;
            /** @description Its name in the DID document */
            method: string;
            /** @enum {string} */
            state: "active" | "retired" | "compromised";
            /** @description Credentials that stand and that it signed */
            credentials: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            retiredAt: string | null;
            /** Format: date-time */
            compromisedAt: string | null;
            /** @description Why it is trusted no more */
            words: string | null;
        };
        SigningKeysView: {
            /** @description The community as verifiers know it */
            did: string;
            items: components["schemas"]["SigningKeyView"][];
        };
        SimilarThreadResponse: {
            /** Format: uuid */
            id: string;
            title: string;
            kind: components["schemas"]["ThreadKind"];
            answered: boolean;
            replyCount: number;
            space: components["schemas"]["FoundSpaceResponse"];
        };
        SimilarThreadsResponse: {
            items: components["schemas"]["SimilarThreadResponse"][];
        };
        SlowStatementView: {
            /** @description With placeholders, never with values */
            text: string;
            calls: number;
            /** @description In milliseconds */
            longest: number;
            /** @description In milliseconds */
            total: number;
        };
        SpaceBody: {
            /** @description Made from the name where there is none */
            slug?: string;
            name: string;
            description?: string;
            /**
             * @description Who reads it; stays as it is
             * @enum {string}
             */
            audience: "public" | "members" | "cohort" | "trainers";
        };
        SpaceChangesBody: {
            name?: string;
            description?: string;
            /** @description An archived space can be read, and nothing else */
            archived?: boolean;
        };
        SpaceChoice: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SpaceList: {
            items: components["schemas"]["SpaceView"][];
        };
        SpaceMailKindView: {
            kind: components["schemas"]["MailKind"];
            pace: components["schemas"]["MailPace"];
        };
        SpaceMailsView: {
            space: components["schemas"]["NotificationSpace"];
            /** @description What is not as everywhere else */
            kinds: components["schemas"]["SpaceMailKindView"][];
        };
        SpaceMemberBody: {
            /**
             * Format: uuid
             * @description Or `email`
             */
            personId?: string;
            /** Format: email */
            email?: string;
            /**
             * @default member
             * @enum {string}
             */
            role: "member" | "moderator";
        };
        SpaceMemberPage: {
            items: components["schemas"]["SpaceMemberView"][];
            nextCursor: string | null;
        };
        SpaceMemberView: {
            /** Format: uuid */
            id: string;
            name: string;
            handle: string | null;
            /** @enum {string} */
            role: "member" | "moderator";
        };
        SpaceQueueView: {
            /** Format: uuid */
            id: string;
            name: string;
            open: number;
        };
        SpaceRoleBody: {
            /** @enum {string} */
            role: "member" | "moderator";
        };
        SpaceStatisticsView: {
            /** @description Weeks in which something was written, the last hundred or so */
            weeks: components["schemas"]["SpaceWeekView"][];
        };
        SpaceUnreadView: {
            /** Format: uuid */
            id: string;
            unread: number;
        };
        SpaceView: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            description: string;
            /** @enum {string} */
            audience: "public" | "members" | "cohort" | "trainers";
            archived: boolean;
            /** @description Posts that wait for you */
            unread: number;
            /** @enum {string} */
            level: "watch" | "follow" | "normal" | "mute";
            canWrite: boolean;
            canModerate: boolean;
            /**
             * Format: uuid
             * @description The class whose space it is
             */
            offeringId: string | null;
            /** @description Of an archived space of a class: where its people go on asking */
            askIn: components["schemas"]["BookmarkSpaceView"] | null;
        };
        SpaceWeekView: {
            /**
             * Format: date
             * @description The Monday, on the calendar of the class whose space it is
             */
            week: string;
            questions: number;
            answers: number;
        };
        SpentItemView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date */
            happenedOn: string;
            /** @description When it was spent */
            minutes: number;
            /** @description Now: a later correction shows here */
            minutesNow: number;
        };
        StatusView: {
            /** Format: date-time */
            at: string;
            queues: components["schemas"]["QueueStatusView"][];
            outbox: components["schemas"]["OutboxStatusView"];
            /** @description Of the last seven days */
            mails: components["schemas"]["MailStatusView"];
            processes: components["schemas"]["ProcessStatusView"][];
            slow: components["schemas"]["SlowStatementView"][];
            store: components["schemas"]["StoreStatusView"];
        };
        StoppedView: {
            kind: components["schemas"]["WayOut"];
        };
        StoreStatusView: {
            databaseBytes: number;
            diskFreeBytes: number;
            diskBytes: number;
            postgres: string;
            migrations: number;
            lastMigration: string;
            missingMigrations: number;
        };
        SubmissionCountsResponse: {
            eligible: number;
            hindered: number;
            submitted: number;
            differing: number;
        };
        SubmissionResponse: {
            course: components["schemas"]["RoadCourseResponse"];
            requiredMinutes: number;
            counts: components["schemas"]["SubmissionCountsResponse"];
            items: components["schemas"]["CandidateResponse"][];
            nextCursor: string | null;
        };
        SubmissionsRequest: {
            enrolmentIds: string[];
        };
        SubscriptionBody: {
            level: components["schemas"]["SubscriptionLevel"];
        };
        /** @enum {string} */
        SubscriptionLevel: "watch" | "follow" | "normal" | "mute";
        SubscriptionView: {
            kind: components["schemas"]["WayOut"];
            stopped: boolean;
        };
        TagsView: {
            items: string[];
        };
        ThreadAnchorView: {
            anchor: components["schemas"]["AnchorView"] | null;
        };
        ThreadBody: {
            /**
             * Format: uuid
             * @description The id of the thread, chosen by you: sent twice, it is one thread
             */
            clientId?: string;
            /** Format: uuid */
            spaceId: string;
            /** @enum {string} */
            kind: "question" | "discussion";
            title: string;
            /** @description Markdown */
            body: string;
            tags?: string[];
            /**
             * @description In a cohort: the name is for its moderators alone
             * @default false
             */
            anonymous: boolean;
            anchor?: components["schemas"]["AnchorBody"];
        };
        ThreadChangesBody: {
            title?: string;
            tags?: string[];
            /** @enum {string} */
            kind?: "question" | "discussion";
        };
        /** @enum {string} */
        ThreadKind: "question" | "discussion";
        ThreadListPage: {
            items: components["schemas"]["ThreadListingView"][];
            nextCursor: string | null;
        };
        ThreadListingView: {
            /** Format: uuid */
            id: string;
            /** @description The readable part of its address */
            slug: string;
            title: string;
            /** @enum {string} */
            kind: "question" | "discussion";
            space: components["schemas"]["BookmarkSpaceView"];
            author: components["schemas"]["NamedAuthorView"] | null;
            anonymous: boolean;
            tags: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
            replyCount: number;
            answerCount: number;
            meTooCount: number;
            /** @description An answer was accepted */
            answered: boolean;
            /** @description A trainer vouches for an answer */
            endorsed: boolean;
            pinned: boolean;
            locked: boolean;
            /** @description Waits for a moderator */
            hidden: boolean;
            /** @description Posts that wait; null where you never opened it */
            unread: number | null;
            /** @description The beginning of what was asked, as plain text */
            excerpt: string;
        };
        ThreadPageView: {
            thread: components["schemas"]["ThreadView"];
            opening: components["schemas"]["PostView"];
            items: components["schemas"]["PostView"][];
            nextCursor: string | null;
            previousCursor: string | null;
        };
        ThreadProposal: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["ProposalState"];
            mayWithdraw: boolean;
            meetup: components["schemas"]["MeetupRef"];
        };
        ThreadProposals: {
            open: boolean;
            items: components["schemas"]["ThreadProposal"][];
            meetups: components["schemas"]["MeetupRef"][];
        };
        ThreadRef: {
            /** Format: uuid */
            id: string;
            title: string;
            meTooCount: number;
        };
        ThreadView: {
            /** Format: uuid */
            id: string;
            /** @description The readable part of its address */
            slug: string;
            title: string;
            /** @enum {string} */
            kind: "question" | "discussion";
            space: components["schemas"]["BookmarkSpaceView"];
            author: components["schemas"]["NamedAuthorView"] | null;
            anonymous: boolean;
            tags: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
            replyCount: number;
            answerCount: number;
            meTooCount: number;
            /** @description An answer was accepted */
            answered: boolean;
            /** @description A trainer vouches for an answer */
            endorsed: boolean;
            pinned: boolean;
            locked: boolean;
            /** @description Waits for a moderator */
            hidden: boolean;
            /** @description Posts that wait; null where you never opened it */
            unread: number | null;
            /** @description The beginning of what was asked, as plain text */
            excerpt: string;
            /** Format: uuid */
            acceptedPostId: string | null;
            mine: boolean;
            archived: boolean;
            deleted: boolean;
            /** @description You said "me too" */
            meToo: boolean;
            /** @description The number up to which you have read; 0 where you never opened it */
            lastRead: number;
            /** @description The number of the latest post */
            lastNumber: number;
            /** @enum {string} */
            level: "watch" | "follow" | "normal" | "mute";
            canReply: boolean;
            canEdit: boolean;
            canAccept: boolean;
            canModerate: boolean;
        };
        TotalsView: {
            /** @description The latest year first, without those in which there is nothing */
            years: components["schemas"]["YearTotalView"][];
        };
        TrainerResponse: {
            /** Format: uuid */
            id: string;
            displayName: string;
        };
        TrainersResponse: {
            items: components["schemas"]["TrainerResponse"][];
        };
        TransferRequest: {
            /** Format: uuid */
            toOfferingId: string;
        };
        TransferResponse: {
            /** Format: uuid */
            offeringId: string;
            /** Format: uuid */
            enrolmentId: string;
            otherCourse: boolean;
            enrolled: number;
            capacity: number;
        };
        UnacceptBody: {
            /**
             * Format: uuid
             * @description Only if this is the accepted one
             */
            postId?: string;
        };
        UnenteredReadingView: {
            /** Format: uuid */
            materialId: string;
            title: string;
            /** @description May be empty */
            author: string;
            /** @description Whole minutes that reading it takes; null: nobody has said */
            minutes: number | null;
        };
        UnenteredReadingsPage: {
            items: components["schemas"]["UnenteredReadingView"][];
            nextCursor: string | null;
        };
        UnreadNotificationsView: {
            /** @description Counted up to 100 */
            unread: number;
        };
        UnreadView: {
            total: number;
            /** @description Every space you see */
            spaces: components["schemas"]["SpaceUnreadView"][];
        };
        UploadView: {
            /** Format: uuid */
            id: string;
            /** @description As it is offered to those who download it, with the extension of what it is. */
            name: string;
            /** @example image/png */
            type: string;
            /** @description As it is kept, in bytes. */
            bytes: number;
            /** @description Of a picture, in pixels. */
            width: number | null;
            height: number | null;
            /**
             * @description What a text names to show it.
             * @example /api/v1/uploads/0195…
             */
            url: string;
        };
        UseResponse: {
            items: components["schemas"]["MemberUseResponse"][];
            nextCursor: string | null;
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
        VerificationBody: {
            /** @description The credential, as it is */
            credential: {
                [key: string]: unknown;
            };
        };
        VersionDetailsResponse: {
            /** Format: uuid */
            id: string;
            number: number;
            note: string;
            /** Format: date-time */
            createdAt: string;
            file: components["schemas"]["FileResponse"] | null;
            /** Format: uri */
            url: string | null;
            pages: number | null;
            /** @enum {string|null} */
            notSearched: "broken" | "encrypted" | "too-large" | "too-slow" | "no-text" | null;
            material: components["schemas"]["MaterialNameResponse"];
            page: components["schemas"]["PageResponse"] | null;
        };
        VersionRequest: {
            /** Format: uuid */
            uploadId?: string;
            markdown?: string;
            /** Format: uri */
            url?: string;
            note?: string;
        };
        VersionResponse: {
            /** Format: uuid */
            id: string;
            number: number;
            note: string;
            /** Format: date-time */
            createdAt: string;
            file: components["schemas"]["FileResponse"] | null;
            /** Format: uri */
            url: string | null;
            pages: number | null;
            /** @enum {string|null} */
            notSearched: "broken" | "encrypted" | "too-large" | "too-slow" | "no-text" | null;
        };
        VisibilityBody: {
            /** @description Whether whoever has the address sees the name, and may take the credential itself */
            showName: boolean;
        };
        VoteView: {
            /** @description Whether your vote stands */
            voted: boolean;
            /** @description All votes */
            score: number;
        };
        WaitingView: {
            /** @description Open cases */
            cases: number;
            /** @description Appeals to decide */
            appeals: number;
            /** @description The spaces whose cases I know of; none where I moderate nothing */
            spaces: components["schemas"]["SpaceQueueView"][];
        };
        /** @enum {string} */
        WayOut: "mention" | "answer" | "reply" | "quote" | "watching" | "accepted" | "endorsed" | "unanswered" | "renewal" | "meetup" | "class" | "digest";
        WaysInResponse: {
            passkeys: components["schemas"]["PasskeyResponse"][];
            identities: components["schemas"]["LinkedIdentityResponse"][];
        };
        WebhookBody: {
            name: string;
            /** Format: uri */
            url: string;
            events: components["schemas"]["WebhookEvent"][];
            /** @description Private spaces that it tells of as well; of the others it always does */
            spaceIds: string[];
        };
        WebhookDeliveriesPage: {
            items: components["schemas"]["WebhookDeliveryView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        WebhookDeliveryState: "waiting" | "delivered" | "failed" | "dropped";
        WebhookDeliveryView: {
            /** Format: uuid */
            id: string;
            event: components["schemas"]["DeliveredWebhookEvent"];
            state: components["schemas"]["WebhookDeliveryState"];
            /** Format: date-time */
            createdAt: string;
            attempts: number;
            /** Format: date-time */
            lastAttemptAt: string | null;
            /** @description What was sent last */
            body: string | null;
            /** @description Of the last answer */
            status: number | null;
            /** @description How the last answer begins */
            answer: string | null;
            failure: components["schemas"]["OutboundFailureReason"] | null;
        };
        /** @enum {string} */
        WebhookEvent: "thread.created" | "answer.accepted" | "meetup.closed" | "record.issued";
        /**
         * @description Null: it is on
         * @enum {string}
         */
        WebhookOffReason: "by-hand" | "gone" | "failing";
        WebhookView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uri */
            url: string;
            events: components["schemas"]["WebhookEvent"][];
            spaceIds: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Null: it is on */
            offReason: components["schemas"]["WebhookOffReason"] | null;
            /** Format: date-time */
            offSince: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before this one signs as well
             */
            bothSignUntil: string | null;
        };
        WebhookWithSecretView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uri */
            url: string;
            events: components["schemas"]["WebhookEvent"][];
            spaceIds: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Null: it is on */
            offReason: components["schemas"]["WebhookOffReason"] | null;
            /** Format: date-time */
            offSince: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before this one signs as well
             */
            bothSignUntil: string | null;
            /** @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw */
            secret: string;
        };
        WebhooksView: {
            items: components["schemas"]["WebhookView"][];
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
        WordsBody: {
            words: string;
        };
        YearTotalView: {
            year: number;
            items: number;
            minutes: number;
            /** @description The minutes as Scrum Education Units, rounded down to hundredths */
            seus: number;
            /** @description Without those in which there is nothing */
            categories: components["schemas"]["CategoryTotalView"][];
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
    signingKeys_list: {
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
                    "application/json": components["schemas"]["SigningKeysView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signingKeys_rotate: {
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
    signingKeys_compromise: {
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
                "application/json": components["schemas"]["CompromiseBody"];
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
    status_show: {
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
                    "application/json": components["schemas"]["StatusView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    status_retryEvent: {
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
    status_retryQueue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "application/json": components["schemas"]["RetriedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    webhooks_list: {
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
                    "application/json": components["schemas"]["WebhooksView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    webhooks_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    webhooks_one: {
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
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    webhooks_remove: {
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
    webhooks_change: {
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
                "application/json": components["schemas"]["ChangeWebhookBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    webhooks_log: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["WebhookDeliveriesPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    webhooks_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
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
    webhooks_rotate: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    webhooks_test: {
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
    keptPosts_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["BookmarkPage"];
                };
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
    halfDays_scan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HalfDayCodeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScannedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joiningClass_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassLinkRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassInvitationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joiningClass_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassNewcomerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedClassResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joiningClass_join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassLinkRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedClassResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joiningClass_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinByCodeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedClassResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    attending_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["AttendedClassesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    attending_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["AttendedClassResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    attending_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
    attending_participants: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["ParticipantsResponse"];
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
    courses_all: {
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
                    "application/json": components["schemas"]["CoursesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    courses_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    courses_teachers: {
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
                    "application/json": components["schemas"]["TrainersResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    courses_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    credentials_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                /** @description Whose; for those who keep records. One’s own where it is left out */
                person?: string;
                /** @description Of this attendance record or enrolment alone */
                source?: string;
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
                    "application/json": components["schemas"]["CredentialPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    verification_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedCredentialView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    papers_credential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credentialId: string;
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
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    credentials_one: {
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
                    "application/json": components["schemas"]["SignedCredentialView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    credentials_reissue: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReissuedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    credentials_revoke: {
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
                "application/json": components["schemas"]["RevocationBody"];
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
    credentials_setVisibility: {
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
                "application/json": components["schemas"]["VisibilityBody"];
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
    recordKeeping_disputes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
    drafts_list: {
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
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drafts_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `new`, `new:<space>`, `reply:<post>` or `edit:<post>` */
                place: string;
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
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drafts_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `new`, `new:<space>`, `reply:<post>` or `edit:<post>` */
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drafts_discard: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                /** @description `new`, `new:<space>`, `reply:<post>` or `edit:<post>` */
                place: string;
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
    feeds_all: {
        parameters: {
            query?: {
                /** @description A key of `/me/forum-feed` */
                key?: string;
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
                    "application/atom+xml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feeds_space: {
        parameters: {
            query?: {
                /** @description A key of `/me/forum-feed` */
                key?: string;
            };
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
                    "application/atom+xml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feeds_thread: {
        parameters: {
            query?: {
                /** @description A key of `/me/forum-feed` */
                key?: string;
            };
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
                    "application/atom+xml": string;
                };
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
    imports_list: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["ImportsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    imports_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenImportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    imports_find: {
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
                    "application/json": components["schemas"]["ImportDetailsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    imports_cancel: {
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
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    imports_upload: {
        parameters: {
            query: {
                offset: number;
            };
            header?: never;
            path: {
                id: string;
                name: string;
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
                    "application/json": components["schemas"]["ImportFileResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    imports_report: {
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
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    imports_start: {
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
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inbound_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["InboundPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invitations_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
    ledger_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                category?: "learning" | "events" | "volunteering" | "other";
                kind?: "meetup" | "class" | "reading" | "own";
                /** @description On the calendar of where it took place */
                year?: number;
                /** @description Whether it was entered with the Scrum Alliance */
                logged?: boolean;
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
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ledger_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnEntryBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerItemDetailView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readings_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                /** @description Only this one */
                materialId?: string;
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
                    "application/json": components["schemas"]["UnenteredReadingsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readings_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingBody"];
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
    ledger_totals: {
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
                    "application/json": components["schemas"]["TotalsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ledger_one: {
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
                    "application/json": components["schemas"]["LedgerItemDetailView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ledger_withdraw: {
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
    ledger_change: {
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
                "application/json": components["schemas"]["ItemChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerItemDetailView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ledger_log: {
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
    ledger_unlog: {
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
    ledger_restore: {
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
    papers_record: {
        parameters: {
            query?: {
                /** @description Your own where nothing is said */
                language?: "en" | "fr";
                /** @description The size of the paper */
                sheet?: "a4" | "letter";
            };
            header?: never;
            path: {
                itemId: string;
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
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    library_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                kind?: components["schemas"]["LibraryKind"];
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
                    "application/json": components["schemas"]["LibraryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    library_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                materialId: string;
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
                    "application/json": components["schemas"]["LibraryItemResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    library_opened: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                materialId: string;
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
    library_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                materialId: string;
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
    mailPreferences_lift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftPauseBody"];
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
    mailPauses_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["MailPausePageResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mail_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
    use_completed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
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
    use_reopened: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
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
    use_opened: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
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
    materialUploads_begin: {
        parameters: {
            query?: never;
            header: {
                "Upload-Metadata": string;
                /** @description In bytes. */
                "Upload-Length": string;
                "Tus-Resumable": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Announced. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    materialUploads_giveUp: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    materialUploads_offset: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Told by `Upload-Offset`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    materialUploads_part: {
        parameters: {
            query?: never;
            header: {
                /** @description How much of the file has come before. */
                "Upload-Offset": string;
                "Tus-Resumable": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken; `Upload-Offset` says how much there is now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    materials_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                courseId?: string;
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
                    "application/json": components["schemas"]["MaterialsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    materials_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaterialRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    anchors_counts: {
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
                    "application/json": components["schemas"]["PageMarksView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    anchors_here: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                /** @description From 1; left out: all that was asked about the material */
                page?: number;
            };
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
                    "application/json": components["schemas"]["AskedHerePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    materials_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
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
                    "application/json": components["schemas"]["VersionDetailsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    materials_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, to go on with a download. */
                Range?: string;
            };
            path: {
                versionId: string;
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
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    materials_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                materialId: string;
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
                    "application/json": components["schemas"]["MaterialResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    materials_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                materialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaterialChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    materials_addVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                materialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetailsResponse"];
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
    merging_request: {
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
    merging_confirm: {
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
    feeds_show: {
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
                    "application/json": components["schemas"]["FeedKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feeds_make: {
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
                    "application/json": components["schemas"]["FeedKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feeds_revoke: {
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
    mailPreferences_askForLink: {
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
    mailPreferences_show: {
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
                    "application/json": components["schemas"]["MailPreferencesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mailPreferences_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferencesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mailPreferences_setRhythm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailRhythmBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferencesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    flags_mine: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["OwnActionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    flags_appeal: {
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
                "application/json": components["schemas"]["WordsBody"];
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
    push_list: {
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
                    "application/json": components["schemas"]["PushDevicesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    push_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushDeviceBody"];
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
    push_remove: {
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
    waysIn_list: {
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
                    "application/json": components["schemas"]["WaysInResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    waysIn_unlink: {
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
    waysIn_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskeyRequest"];
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
    waysIn_newPasskeyOptions: {
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
                    "application/json": components["schemas"]["PasskeyOptionsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    waysIn_remove: {
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
    waysIn_rename: {
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
                "application/json": components["schemas"]["NamePasskeyRequest"];
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
    waysIn_beginToLink: {
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
                    "application/json": components["schemas"]["ProviderAddressResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetups_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
    minutes_one: {
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
                    "application/json": components["schemas"]["MinutesSpaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutes_change: {
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
                "application/json": components["schemas"]["MinutesSpaceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesSpaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposals_ofMeetup: {
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
                    "application/json": components["schemas"]["MeetupProposals"];
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
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
            query: {
                format: "markdown" | "csv" | "json";
                locale?: "en" | "fr";
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    members_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
    completion_mentions: {
        parameters: {
            query: {
                prefix: string;
                /** @description Or `spaceId` */
                threadId?: string;
                spaceId?: string;
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
                    "application/json": components["schemas"]["PeopleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderation_act: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedActionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderation_undo: {
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
    moderation_openAppeals: {
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
                    "application/json": components["schemas"]["AppealList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderation_decide: {
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
                "application/json": components["schemas"]["DecideAppealBody"];
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
    moderatedMembers_audit: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                /** @description About whom */
                person?: string;
                /** @description By whom */
                actor?: string;
                /** @description Such as `action.hide` */
                action?: string;
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
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderation_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                state?: "open" | "closed";
                /** @description Of this space alone */
                space?: string;
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
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderation_one: {
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
                    "application/json": components["schemas"]["CaseDetailView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderation_open: {
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
                    "application/json": components["schemas"]["CaseDetailView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderatedMembers_file: {
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
                    "application/json": components["schemas"]["MemberFileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderatedMembers_note: {
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
                "application/json": components["schemas"]["WordsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedActionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderatedMembers_showRules: {
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
                    "application/json": components["schemas"]["RulesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderatedMembers_changeRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moderation_waiting: {
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
                    "application/json": components["schemas"]["WaitingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    notifications_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                /** @description Only those that are unread */
                unread?: "yes";
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
                    "application/json": components["schemas"]["NotificationsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    notifications_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationsReadBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotificationsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerings_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["OfferingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerings_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerings_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["OfferingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerings_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferingChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    attendance_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["AttendanceResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    attendance_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
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
                    "application/json": components["schemas"]["ExplainedAttendanceResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bookings_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bookings_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                bookingId: string;
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
    bookings_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerings_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferingCancelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    classCodes_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["ClassCodeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    classCodes_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["ClassCodeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    classCodes_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
    attendance_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPeopleResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerings_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferingCopyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    groups_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["GroupingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    groups_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    halfDays_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                halfDayId: string;
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
                    "application/json": components["schemas"]["HalfDayCodeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    halfDays_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                halfDayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarksRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPeopleResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    use_ofClass: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["UseResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    arrangement_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["ArrangementResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    archive_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    arrangement_copyFrom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyFromRequest"];
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
    arrangement_addEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    arrangement_removeEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                entryId: string;
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
    arrangement_changeEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryChangeRequest"];
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
    arrangement_setOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRequest"];
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
    arrangement_addSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    arrangement_removeSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                sectionId: string;
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
    arrangement_renameSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                sectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionRequest"];
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
    road_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    road_deactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["RoadResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    attendance_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["ExplainedAttendanceResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    road_recordExam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    road_forgetExam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["RoadResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    groups_latest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["LatestGroupingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    road_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    road_forgetRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["RoadResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    prework_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreworkRequest"];
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
    prework_mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["PreworkMailedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    road_road: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["RoadResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    roster_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                only?: "differing";
            };
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["RosterResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    roster_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    roster_importFile: {
        parameters: {
            query?: {
                apply?: "yes" | "no";
                mapping?: string;
            };
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterReportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enrolments_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteIntoClassRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedIntoClassResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    roster_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enrolments_chooseAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressChoiceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    attendance_makeUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
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
    attendance_takeWhole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
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
    enrolments_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    roster_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
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
                    "application/json": components["schemas"]["EnrolmentResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    roster_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
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
                    "application/json": components["schemas"]["EnrolmentResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    submission_statistics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["ClassStatisticsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    submission_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
            header?: never;
            path: {
                offeringId: string;
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
                    "application/json": components["schemas"]["SubmissionResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    submission_file: {
        parameters: {
            query?: {
                /** @description Also those who were submitted before */
                submitted?: "yes";
            };
            header?: never;
            path: {
                offeringId: string;
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
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    submission_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionsRequest"];
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
    submission_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionsRequest"];
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
    submission_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationRequest"];
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
    submission_deactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offeringId: string;
                enrolmentId: string;
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
    people_one: {
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
                    "application/json": components["schemas"]["ShownPersonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planner_show: {
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
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planner_file: {
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
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planner_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificationBody"];
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
    planner_change: {
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
                "application/json": components["schemas"]["CertificationDaysBody"];
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
    planner_remove: {
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
    planner_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["RenewalPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planner_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalBody"];
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
    planner_undo: {
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
    posts_one: {
        parameters: {
            query?: {
                /** @description 1: with the Markdown, for who may edit it */
                raw?: "0" | "1";
            };
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
                    "application/json": components["schemas"]["PermalinkView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    posts_delete: {
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
    posts_change: {
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
                "application/json": components["schemas"]["PostEditBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    keptPosts_keep: {
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
                "application/json": components["schemas"]["BookmarkBody"];
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
    keptPosts_forget: {
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
    signals_endorse: {
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
                    "application/json": components["schemas"]["EndorsementView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signals_withdraw: {
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
    flags_flag: {
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
                "application/json": components["schemas"]["FlagBody"];
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
    posts_replies: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["PostPageView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    posts_restore: {
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
    keptPosts_ofPost: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signals_vote: {
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
                    "application/json": components["schemas"]["VoteView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signals_unvote: {
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
                    "application/json": components["schemas"]["VoteView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    completion_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposals_remove: {
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
    records_mine: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    papers_csv: {
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
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    papers_json: {
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
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    papers_zip: {
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
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    papers_transcript: {
        parameters: {
            query?: {
                /** @description Your own where nothing is said */
                language?: "en" | "fr";
                /** @description The size of the paper */
                sheet?: "a4" | "letter";
                /** @description This one where nothing is said */
                year?: number;
                /** @description Instead of a year, together with `to` */
                from?: string;
                to?: string;
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
                    "application/pdf": string;
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
    rules_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
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
                    "application/json": components["schemas"]["RuleVersionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rules_addAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceRulesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedRulesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rules_tryAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendancePreviewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rules_addRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalRulesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedRulesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rules_tryRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalPreviewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search_search: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                q?: string;
                space?: string;
                author?: string;
                tag?: string;
                kind?: components["schemas"]["FoundKindFilter"];
                answered?: components["schemas"]["AnsweredFilter"];
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["FoundPageResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    materialSearch_search: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                q: string;
                /** @description In this version of a material alone */
                version?: string;
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
                    "application/json": components["schemas"]["FoundMaterialsResponse"];
                };
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
    passkeySession_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignInRequest"];
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
    passkeySession_options: {
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
                    "application/json": components["schemas"]["PasskeyOptionsResponse"];
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
    spaces_all: {
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
                    "application/json": components["schemas"]["SpaceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    spaces_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    spaces_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or its slug */
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
                    "application/json": components["schemas"]["SpaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    spaces_change: {
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
                "application/json": components["schemas"]["SpaceChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    spaces_inIt: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["SpaceMemberPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    spaces_admit: {
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
                "application/json": components["schemas"]["SpaceMemberBody"];
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
    spaces_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
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
    spaces_changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceRoleBody"];
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
    spaces_statistics: {
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
                    "application/json": components["schemas"]["SpaceStatisticsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reading_subscribeToSpace: {
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
                "application/json": components["schemas"]["SubscriptionBody"];
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
    suspension_show: {
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
                    "application/json": components["schemas"]["OwnActionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    suspension_appeal: {
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
                "application/json": components["schemas"]["WordsBody"];
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
    completion_tags: {
        parameters: {
            query?: {
                prefix?: string;
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
                    "application/json": components["schemas"]["TagsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    threads_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                /** @description The id or the slug of a space */
                space?: string;
                kind?: "question" | "discussion";
                tag?: string;
                /** @description Who began it; never finds what others asked without a name */
                author?: string;
                /** @description Whether an answer was accepted */
                answered?: "yes" | "no";
                sort?: "latest" | "newest" | "unanswered";
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
                    "application/json": components["schemas"]["ThreadListPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    threads_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThreadBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPageView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search_similar: {
        parameters: {
            query: {
                title: string;
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
                    "application/json": components["schemas"]["SimilarThreadsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    threads_one: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description How many at most */
                limit?: number;
                /** @description `time`: the tree, replies below what they answer */
                sort?: "best" | "time";
                /** @description A page of the tree with this post in it */
                around?: string;
                /** @description A page of the tree with the post of this number in it */
                number?: number;
            };
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
                    "application/json": components["schemas"]["ThreadPageView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    threads_change: {
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
                "application/json": components["schemas"]["ThreadChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPageView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signals_accept: {
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
                "application/json": components["schemas"]["AcceptBody"];
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
    signals_unaccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UnacceptBody"];
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
    anchors_ofThread: {
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
                    "application/json": components["schemas"]["ThreadAnchorView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signals_sayMeToo: {
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
                    "application/json": components["schemas"]["MeTooView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signals_takeMeTooBack: {
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
                    "application/json": components["schemas"]["MeTooView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    threads_answer: {
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
                "application/json": components["schemas"]["ReplyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposals_ofThread: {
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
                    "application/json": components["schemas"]["ThreadProposals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposals_add: {
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
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadProposals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reading_read: {
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
                "application/json": components["schemas"]["ReadBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reading_subscribeToThread: {
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
                "application/json": components["schemas"]["SubscriptionBody"];
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
    reading_leaveToSpace: {
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
    reading_unread: {
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
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unsubscribe_show: {
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
                    "application/json": components["schemas"]["SubscriptionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unsubscribe_stop: {
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
                    "application/json": components["schemas"]["StoppedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    uploads_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    uploads_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, to go on with a download. */
                Range?: string;
            };
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
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
