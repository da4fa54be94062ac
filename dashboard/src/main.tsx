import { render } from 'preact';
import { App } from './app';
import { language } from './words';

document.documentElement.lang = language();
render(<App />, document.getElementById('desk')!);
