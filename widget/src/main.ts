import { ELEMENT } from './config';
import { ParlorChat } from './element';

customElements.define(ELEMENT, ParlorChat);
