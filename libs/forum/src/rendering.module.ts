import { Module } from '@nestjs/common';
import { RenderPost } from './app/posts/render-post.js';

/** What was written becomes HTML, for whoever writes a post. */
@Module({ providers: [RenderPost], exports: [RenderPost] })
export class RenderingModule {}
