import { App } from 'aws-cdk-lib';
import { bundleFunctions } from './bundle.ts';
import { stageSettings } from './settings.ts';
import { addVecina } from './vecina.ts';

// Bundles first: a stack takes its Lambdas from `dist/functions`. Needs neither network, Docker nor an AWS account.
await bundleFunctions();
const app = new App();
addVecina(app, stageSettings((name) => app.node.tryGetContext(name)));
app.synth();
