@echo off
rem Starts labpress. JAVA_HOME or the PATH tells which Java; LABPRESS_JAVA_OPTS adds options for it.
setlocal
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
rem The file labpress says what these are for. From Java 19 on the archive of classes makes itself.
set "options=-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-UsePerfData -Xlog:disable"
set "options=%options% -XX:Tier4InvocationThreshold=1000000 -XX:Tier4MinInvocationThreshold=200000"
set "options=%options% -XX:Tier4CompileThreshold=3000000 -XX:Tier4BackEdgeThreshold=10000000"
set "options=%options% -XX:-C1ProfileCalls -XX:-C1ProfileVirtualCalls -XX:-C1ProfileInlinedCalls"
set "options=%options% -XX:-C1ProfileBranches -XX:-C1ProfileCheckcasts -XX:TypeProfileLevel=0"
set "options=%options% -XX:CompileCommand=quiet"
set "options=%options% -XX:CompileCommand=CompileThresholdScaling,sun.security.provider.DigestBase::*,0.0001"
set "options=%options% -XX:+UseSerialGC -XX:MaxNewSize=64m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10"
rem A paper or a deck is made before the second compiler would pay; --watch goes on and needs both
rem as they are.
set "one=0"
if "%~1"=="paper" set "one=1"
if "%~1"=="deck" set "one=1"
for %%a in (%*) do if "%%~a"=="--watch" set "one=2"
if "%one%"=="1" set "options=%options% -XX:TieredStopAtLevel=1"
if "%one%"=="2" set "options=-XX:+IgnoreUnrecognizedVMOptions -XX:-UsePerfData -Xlog:disable -XX:+UseSerialGC"
if not exist "%LOCALAPPDATA%\labpress" mkdir "%LOCALAPPDATA%\labpress" 2> nul
"%java%" %options% -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="%LOCALAPPDATA%\labpress\classes.jsa" %LABPRESS_JAVA_OPTS% -jar "%~dp0labpress.jar" %*
exit /b %errorlevel%
