import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { isUnexpected, problemOf } from '../http/problem.js';

/** Answers whatever a socket handler throws, in the acknowledgement. Each gateway carries it: global filters skip sockets. */
@Catch()
export class SocketProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('sockets');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const found = problemOf(thrown);
    if (isUnexpected(found)) this.logger.error(thrown);
    const acknowledge = host.getArgs<unknown[]>().find((argument) => typeof argument === 'function');
    (acknowledge as ((answer: unknown) => void) | undefined)?.({ ok: false, problem: found });
  }
}
