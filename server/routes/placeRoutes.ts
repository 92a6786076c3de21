import * as z from 'zod/mini';
import { AgencyCode, ChangePerson, CreatePerson, OfficeList, PersonList, PersonSummary } from '#contract';
import { presentOffice, presentPerson } from '../presenters/presentPlaces.ts';
import { route } from './Route.ts';

const OfficeQuery = z.strictObject({ agency: z.optional(AgencyCode), districtCode: z.optional(z.string().check(z.maxLength(12))) });

export const placeRoutes = [
  route({
    method: 'get',
    path: '/api/offices',
    action: 'office.read',
    query: OfficeQuery,
    answer: OfficeList,
    handle: async ({ query }, { offices }) => ({ status: 200, body: { offices: (await offices.list(query)).map(presentOffice) } }),
  }),
  route({
    method: 'get',
    path: '/api/people',
    action: 'person.read',
    answer: PersonList,
    handle: async ({ actor }, { people }) => ({ status: 200, body: { people: (await people.list(actor)).map(presentPerson) } }),
  }),
  route({
    method: 'post',
    path: '/api/people',
    action: 'person.create',
    body: CreatePerson,
    answer: PersonSummary,
    handle: async ({ actor, body }, { people }) => ({ status: 201, body: presentPerson(await people.create(actor, body)) }),
  }),
  route({
    method: 'patch',
    path: '/api/people/:id',
    action: 'person.change',
    body: ChangePerson,
    answer: PersonSummary,
    handle: async ({ actor, id, body }, { people }) => ({ status: 200, body: presentPerson(await people.change(actor, id, body)) }),
  }),
];
