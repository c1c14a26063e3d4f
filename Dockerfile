# The image of a release: the program and nothing else. It has no git, so
# --new-from and --staged are for other images.
FROM scratch
COPY stancelint /stancelint
USER 65532:65532
WORKDIR /drafts
ENTRYPOINT ["/stancelint"]
