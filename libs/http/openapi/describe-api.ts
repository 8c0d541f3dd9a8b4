import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Access } from '../session/access.js';
import { modernised } from './modern-schema.js';
import { PROBLEM_RESPONSE, PROBLEM_SCHEMAS } from './problem-schema.js';
import { accessByOperation, operationName } from './route-access.js';

type Schemes = NonNullable<NonNullable<OpenAPIObject['components']>['securitySchemes']>;
type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Requirement = NonNullable<Operation['security']>;

/** What a program's description says besides its routes. */
export interface About {
  readonly title: string;
  readonly description: string;
  readonly securitySchemes: Schemes;
  /** What a caller shows for a route of this access; `reads` if the route changes nothing. */
  readonly requirement: (access: Access | undefined, reads: boolean) => Requirement;
}

const VERSION = '1.0.0';
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** The OpenAPI 3.1 description of a program, the same to the byte for the same routes. Needs nothing behind the routes. */
export function describeApi(app: INestApplication, about: About): OpenAPIObject {
  const frame = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle(about.title).setDescription(about.description).setVersion(VERSION).build();
  const document = SwaggerModule.createDocument(app, frame, { operationIdFactory: operationName });
  const access = accessByOperation(app);
  const paths = Object.entries(document.paths).map(([path, item]) => [path, describedItem(item, about, access)] as const);
  const components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...PROBLEM_SCHEMAS },
    securitySchemes: about.securitySchemes,
  };
  const { title, description, version } = document.info;
  return modernised({ ...document, info: { title, description, version }, paths: Object.fromEntries(paths), components }) as OpenAPIObject;
}

function describedItem(item: PathItem, about: About, access: ReadonlyMap<string, Access | undefined>): PathItem {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, described(operation, access.get(operation.operationId ?? ''), method === 'get', about)] as const] : [];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

/** Every id in an address is a uuid (UuidPipe). */
function identified(parameters: NonNullable<Operation['parameters']>): NonNullable<Operation['parameters']> {
  const isId = (parameter: (typeof parameters)[number]): boolean => 'in' in parameter && parameter.in === 'path' && parameter.name.endsWith('Id');
  return parameters.map((parameter) => (isId(parameter) ? { ...parameter, schema: { type: 'string', format: 'uuid' } } : parameter));
}

function described(operation: Operation, access: Access | undefined, reads: boolean, { requirement }: About): Operation {
  return {
    ...operation,
    ...(operation.parameters ? { parameters: identified(operation.parameters) } : {}),
    ...(typeof access === 'object' ? { 'x-roles': access.staff.length === 0 ? ['any'] : access.staff } : {}),
    security: requirement(access, reads),
    responses: { ...operation.responses, default: PROBLEM_RESPONSE },
  };
}
