import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { ManageCourses } from '../app/manage-courses.js';
import { USUAL } from '../domain/course.js';
import { CourseChangeRequest, CourseRequest } from './requests.js';
import { CourseResponse, CoursesResponse, TrainersResponse } from './responses.js';

/** What is taught. */
@ApiTags('classes')
@Controller('courses')
export class CoursesController {
  constructor(private readonly courses: ManageCourses) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'All courses; those that are no longer offered last' })
  @ApiOkResponse({ type: CoursesResponse })
  @Get()
  async all(@CurrentViewer() viewer: Viewer): Promise<CoursesResponse> {
    return { items: await this.courses.all(viewer) };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'Who may teach courses, by name' })
  @ApiOkResponse({ type: TrainersResponse })
  @Get('trainers')
  async teachers(@CurrentViewer() viewer: Viewer): Promise<TrainersResponse> {
    return { items: await this.courses.teachers(viewer) };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Add a course' })
  @ApiCreatedResponse({ type: CourseResponse })
  @Post()
  add(@CurrentViewer() viewer: Viewer, @Body() body: CourseRequest): Promise<CourseResponse> {
    return this.courses.add(viewer, { ...USUAL, ...body });
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Change a course, or offer it no longer' })
  @ApiParam({ name: 'courseId', format: 'uuid' })
  @ApiOkResponse({ type: CourseResponse })
  @Patch(':courseId')
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('courseId', IdPipe) courseId: string,
    @Body() { version, ...change }: CourseChangeRequest,
  ): Promise<CourseResponse> {
    return this.courses.change(viewer, courseId, version, change);
  }
}
