import { expect, test } from 'vitest';

import { moved, ownNumber, ownTextCode } from './sections';

const sections = ['status', 'events', 'asks'].map((code) => ({ code, on: true }));
const codes = (list: { code: string }[]) => list.map(({ code }) => code).join(' ');

test('a section moves by one place and stays at the edge', () => {
  expect(codes(moved(sections, 'events', -1)), 'one earlier').toBe('events status asks');
  expect(codes(moved(sections, 'asks', 1)), 'the last stays the last').toBe('status events asks');
  expect(codes(moved(sections, 'unknown', 1)), 'what is not there moves nothing').toBe('status events asks');
});

test('the code of an own text names its place', () => {
  expect(ownTextCode(0)).toBe('text:1');
  expect(ownNumber('text:3'), 'counted from 1 on the wire').toBe(2);
  expect(ownNumber('status'), 'a section of the preset is no own text').toBeNull();
});
