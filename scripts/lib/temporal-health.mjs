import { connect } from 'node:http2';
import { setTimeout as pause } from 'node:timers/promises';

const describeNamespace = '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace';

/**
 * Asks a Temporal server for a namespace over bare HTTP/2, so that no package is needed before it can be asked.
 * @returns whether the namespace is served; false also when nothing answers within two seconds.
 */
export function servesNamespace(address, namespace = 'default') {
  return new Promise((resolve) => {
    const session = connect(`http://${address}`);
    const answer = (served) => {
      clearTimeout(limit);
      session.destroy();
      resolve(served);
    };
    const limit = setTimeout(() => answer(false), 2_000);
    session.on('error', () => answer(false));
    const call = session.request({
      ':method': 'POST',
      ':path': describeNamespace,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    call.on('error', () => answer(false));
    let status;
    const note = (headers) => (status = headers['grpc-status'] ?? status);
    call.on('response', note);
    call.on('trailers', note);
    call.on('end', () => answer(Number(status) === 0 && status !== undefined));
    call.resume();
    call.end(message(namespace));
  });
}

/** Field 1 of DescribeNamespaceRequest, the name, behind gRPC's five bytes of framing. */
function message(namespace) {
  const name = Buffer.from(namespace);
  const body = Buffer.concat([Buffer.from([0x0a, name.length]), name]);
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(body.length, 1);
  return Buffer.concat([frame, body]);
}

/** Waits until the namespace is served. @returns false when `isOver()` says it never will be, or after `timeoutMs`. */
export async function waitForNamespace(address, { namespace, timeoutMs, isOver = () => false }) {
  for (const end = Date.now() + timeoutMs; Date.now() < end && !isOver(); await pause(50)) {
    if (await servesNamespace(address, namespace)) return true;
  }
  return false;
}
