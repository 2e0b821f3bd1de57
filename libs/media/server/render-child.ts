import { answerJobs } from '#libs/platform/server/beside';
import { renderImage } from './render-image.ts';

// The process that unpacks what somebody sent. It holds no secret, starts nothing, and may be killed at any time.
answerJobs(renderImage);
