import { App } from 'aws-cdk-lib';
import { checkRules } from './rules.ts';
import { readSettings } from './settings.ts';
import { buildStore } from './store.ts';

const app = new App();
const settings = readSettings((name) => app.node.tryGetContext(name));
buildStore(app, settings);
checkRules(app, settings);
app.synth();
