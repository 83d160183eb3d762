import { Module } from '@nestjs/common';
import { ShowPerson } from './app/people/show-person.js';
import { PeopleController } from './http/people/people.controller.js';
import { PersonQueries } from './infra/people/person-queries.js';

/** Who writes in the forum. */
@Module({ controllers: [PeopleController], providers: [PersonQueries, ShowPerson] })
export class PeopleModule {}
