# The command line: docker run --rm -v "$PWD:/reports:ro" gouji check .
FROM node:22-slim
ARG VERSION=latest
RUN npm install --global --omit=dev "gouji@$VERSION" && npm cache clean --force
USER node
WORKDIR /reports
ENTRYPOINT ["gouji"]
