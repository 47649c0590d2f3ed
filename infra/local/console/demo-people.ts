import type { Role } from '../../../functions/console/access.ts';

/** Made-up people, one of each role: whoever opens the console on a trial machine picks one. Never in production. */
export const demoPeople: readonly {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly block?: string;
}[] = [
  { id: 'demo-analyst', name: 'Ana Análisis', roles: ['analyst'] },
  { id: 'demo-coordinator', name: 'Clara Coordinación (Usme)', roles: ['coordinator'], block: 'mdc-usme' },
  { id: 'demo-agent', name: 'Marta Atención', roles: ['agent'] },
  { id: 'demo-administrator', name: 'Inés Administración', roles: ['administrator'] },
];

/** A made-up entity whose system sends and takes service records. */
export const demoMachine = { id: 'demo-entity', entity: 'entidad-de-prueba' } as const;
