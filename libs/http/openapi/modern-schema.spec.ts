import { describe, expect, it } from '@jest/globals';
import { modernised } from './modern-schema.js';

describe('schemas of OpenAPI 3.1', () => {
  it.each([
    [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [{ type: 'string', nullable: false }, { type: 'string', nullable: false }],
    [{ enum: ['A', 'B'], type: 'string', nullable: true }, { enum: ['A', 'B', null], type: ['string', 'null'] }],
    [{ $ref: '#/components/schemas/Case', nullable: true }, { anyOf: [{ $ref: '#/components/schemas/Case' }, { type: 'null' }] }],
    [{ allOf: [{ $ref: '#/x' }], nullable: true, description: 'd' }, { anyOf: [{ $ref: '#/x' }, { type: 'null' }], description: 'd' }],
    [{ type: 'string', format: 'binary' }, { type: 'string', contentMediaType: 'application/octet-stream' }],
    [{ type: 'string', format: 'date-time' }, { type: 'string', format: 'date-time' }],
    [{ properties: { nullable: { type: 'boolean' }, format: { type: 'string', nullable: true } } }, { properties: { nullable: { type: 'boolean' }, format: { type: ['string', 'null'] } } }],
    [[{ type: 'integer', nullable: true }], [{ type: ['integer', 'null'] }]],
  ])('%j → %j', (before, after) => {
    expect(modernised(before)).toEqual(after);
  });

  it('come with their keys in one order, whatever the order was', () => {
    expect(JSON.stringify(modernised({ b: { d: 1, c: 2 }, a: undefined }))).toBe('{"b":{"c":2,"d":1}}');
    expect(JSON.stringify(modernised({ title: 't', allOf: [{ $ref: '#/x' }], nullable: true }))).toBe('{"anyOf":[{"$ref":"#/x"},{"type":"null"}],"title":"t"}');
  });
});
