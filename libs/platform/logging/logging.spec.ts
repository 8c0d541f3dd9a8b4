import { describe, expect, it } from '@jest/globals';
import { currentContext, noteInContext, withContext } from './context.js';
import { Log, type LogLevel } from './log.js';
import { NestLog } from './nest-log.js';
import { permitted } from './policy.js';

function recorder(level: LogLevel = 'trace') {
  const lines: string[] = [];
  return { lines, log: new Log('intake', level, { write: (line: string) => lines.push(line) }) };
}

function parsed(line: string | undefined): unknown {
  return JSON.parse(line ?? 'null');
}

describe('log', () => {
  it('writes JSON lines with the ids of the work at hand', async () => {
    const { lines, log } = recorder();
    await withContext({ requestId: 'request-1' }, async () => {
      await withContext({ office: 'GUANGZHOU' }, async () => {
        await Promise.resolve();
        noteInContext({ caseId: 'case-1' });
        log.info('command', { action: 'accept', outcome: 'done', ms: 3 });
      });
      expect(currentContext()).toEqual({ requestId: 'request-1' });
    });
    expect(currentContext()).toEqual({});
    expect(parsed(lines[0])).toMatchObject({
      level: 'info', program: 'intake', msg: 'command', requestId: 'request-1', office: 'GUANGZHOU', caseId: 'case-1', action: 'accept', ms: 3,
    });
  });

  it('keeps only allowed, plain, short fields', () => {
    const careless = { caseId: 'case-1', name: '样本甲', body: { identifier: 'A123456(3)' }, query: 'q=A123456', state: { name: '样本甲' }, action: 'x'.repeat(999) };
    expect(permitted(careless)).toEqual({ caseId: 'case-1', action: 'x'.repeat(200) });
  });

  it('says where an error arose and not what it quotes', () => {
    const { lines, log } = recorder();
    const error = Object.assign(new Error('Key (number)=(A123456(3)) already exists'), { code: '23505', constraint: 'one_live_request', detail: 'A123456(3)' });
    log.error('command failed', error, { action: 'register' });
    log.error('odd', 'A123456(3)');
    expect(lines.join('')).not.toContain('A123456');
    expect(parsed(lines[0])).toMatchObject({ level: 'error', errorName: 'Error', errorCode: '23505', constraint: 'one_live_request', action: 'register' });
    expect(lines[0]).toContain('logging.spec');
  });

  it('is silent below its level', () => {
    const { lines, log } = recorder('warn');
    log.info('no');
    log.warn('yes');
    expect(lines).toHaveLength(1);
  });

  it("takes Nest's messages without the content of objects and errors", () => {
    const { lines, log } = recorder();
    const nest = new NestLog(log);
    nest.log('Mapped route', 'RouterExplorer');
    nest.error(new Error('A123456(3)'), 'ExceptionsHandler');
    nest.error('first line\nA123456(3)', 'Error: A123456(3)\n    at x', 'Part');
    nest.warn({ identifier: 'A123456(3)' });
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toContain('A123456');
    expect(parsed(lines[0])).toMatchObject({ level: 'debug', context: 'RouterExplorer' });
    expect(parsed(lines[1])).toMatchObject({ level: 'error', errorName: 'Error', context: 'ExceptionsHandler' });
  });
});
