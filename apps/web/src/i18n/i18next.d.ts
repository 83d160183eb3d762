import 'i18next';
import type account from './en/account.js';
import type admin from './en/admin.js';
import type attending from './en/attending.js';
import type auth from './en/auth.js';
import type board from './en/board.js';
import type bridge from './en/bridge.js';
import type classDay from './en/class-day.js';
import type classes from './en/classes.js';
import type common from './en/common.js';
import type credentials from './en/credentials.js';
import type enrolling from './en/enrolling.js';
import type forum from './en/forum.js';
import type handingOut from './en/handing-out.js';
import type home from './en/home.js';
import type imports from './en/imports.js';
import type ledger from './en/ledger.js';
import type libraryKeeping from './en/library-keeping.js';
import type materialForm from './en/material-form.js';
import type materials from './en/materials.js';
import type meetups from './en/meetups.js';
import type notifications from './en/notifications.js';
import type palette from './en/palette.js';
import type people from './en/people.js';
import type moderation from './en/moderation.js';
import type planner from './en/planner.js';
import type problems from './en/problems.js';
import type records from './en/records.js';
import type road from './en/road.js';
import type rules from './en/rules.js';
import type spaces from './en/spaces.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      account: typeof account;
      admin: typeof admin;
      attending: typeof attending;
      auth: typeof auth;
      board: typeof board;
      bridge: typeof bridge;
      'class-day': typeof classDay;
      classes: typeof classes;
      common: typeof common;
      credentials: typeof credentials;
      enrolling: typeof enrolling;
      forum: typeof forum;
      'handing-out': typeof handingOut;
      home: typeof home;
      imports: typeof imports;
      ledger: typeof ledger;
      'library-keeping': typeof libraryKeeping;
      'material-form': typeof materialForm;
      materials: typeof materials;
      meetups: typeof meetups;
      moderation: typeof moderation;
      notifications: typeof notifications;
      palette: typeof palette;
      people: typeof people;
      planner: typeof planner;
      problems: typeof problems;
      records: typeof records;
      road: typeof road;
      rules: typeof rules;
      spaces: typeof spaces;
    };
  }
}
