import { App } from 'aws-cdk-lib';
import { z } from 'zod';
import { bundleFunctions, bundlesFolder } from './bundle.ts';
import { stageSettings } from './settings.ts';
import { addVecina } from './vecina.ts';

// Bundles first: a stack takes its Lambdas from there. Needs neither network, Docker nor an AWS account.
const app = new App();
const into = z.string().default(bundlesFolder).parse(app.node.tryGetContext('bundles'));
await bundleFunctions(into);
addVecina(
  app,
  stageSettings((name) => app.node.tryGetContext(name)),
  (name) => `${into}/${name}`,
);
app.synth();
